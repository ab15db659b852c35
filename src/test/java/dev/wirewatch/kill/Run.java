package dev.wirewatch.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A process that runs the program. */
final class Run {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** A program that is asked without a pause has no time to start. */
  private static final Duration INTERVAL = Duration.ofMillis(25);

  /** Something that becomes true while the program runs. */
  interface Check {
    boolean holds() throws Exception;
  }

  private final Process process;
  private final Path log;

  private Run(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a program.
   *
   * @param folder holds {@code config} and gets {@code data} and the logs
   * @param name how it introduces itself to publishers
   * @param settings of the program
   */
  static Run start(Class<?> program, String classPath, Path folder, String name, String... settings)
      throws IOException {
    Path log = folder.resolve(name + ".log");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
    command.addAll(shared(program, folder));
    command.addAll(
        List.of(
            "-cp",
            classPath,
            program.getName(),
            "--wirewatch.data-dir=" + folder.resolve("data"),
            "--wirewatch.config-dir=" + folder.resolve("config"),
            "--wirewatch.poll.user-agent=" + name,
            "--wirewatch.poll.allowed-networks=127.0.0.0/8",
            "--wirewatch.poll.per-host=20"));
    command.addAll(List.of(settings));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    return new Run(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** Options for classes that were made ready before. */
  private static List<String> shared(Class<?> program, Path folder) {
    Path cache = ClassPath.cache();
    return cache == null
        ? List.of(
            // The first run that is not killed leaves its classes to those after it.
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + folder.resolve(program.getSimpleName() + ".jsa"),
            "--enable-native-access=ALL-UNNAMED")
        // It is of use only where these are as they were when it was made.
        : List.of("-XX:AOTCache=" + cache, "-XX:+UseCompactObjectHeaders");
  }

  /** Waits until something holds; fails with the program's log if it ends before. */
  void await(Check check) {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(INTERVAL)
          .until(() -> {
            assertThat(isAlive()).as(this::log).isTrue();
            return check.holds();
          });
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("It stands still: " + log(), e);
    }
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it without warning (SIGKILL). */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Has it stop in its own time (SIGTERM). */
  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
      throw new AssertionError("It did not stop: " + log());
    }
  }

  String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no log: " + e;
    }
  }
}
