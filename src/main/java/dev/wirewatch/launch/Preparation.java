package dev.wirewatch.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The command {@code prepare}: makes {@link Prepared} of the jar that it is called on, by unpacking
 * it and running it once on a sample wire, without polling anybody.
 */
public final class Preparation {

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
  private static final Pattern OPEN = Pattern.compile("Open (http://\\S+/) in a browser");
  private static final List<String> PAGES =
      List.of("", "feeds", "themes", "why", "api/v1/items?limit=50", "api/v1/stats");

  /** Making the cache takes as long as the program ran, and more. */
  private static final long MINUTES = 5;

  private Preparation() {}

  /** Whether the words of a command line are this command. */
  public static boolean isMeant(String... words) {
    return words.length == 1 && words[0].equals("prepare");
  }

  /**
   * Makes it, and tells in the log how that went.
   *
   * @return the exit code; 0 if it was made, or cannot be used on this system
   */
  public static int run() {
    Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    if (!jar.toString().endsWith(".jar") || !Relaunch.isSupported()) {
      LOG.info("Only a jar on Linux starts quicker when it is prepared; nothing is done");
      return 0;
    }
    try {
      prepare(Prepared.of(jar));
      return 0;
    } catch (IOException e) {
      LOG.error("It cannot be prepared: {}", e.toString());
      return 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  private static void prepare(Prepared made) throws IOException, InterruptedException {
    FileSystemUtils.deleteRecursively(made.folder());
    end(
        start(
            "-Djarmode=tools",
            "-jar",
            made.jar().toString(),
            "extract",
            "--destination",
            made.folder().toString()));
    Path data = Files.createTempDirectory("wirewatch-prepare");
    try {
      rehearse(made, data);
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
    made.complete();
    LOG.info("{} starts {} from now on", made.folder(), made.jar().getFileName());
  }

  private static void rehearse(Prepared made, Path data) throws IOException, InterruptedException {
    var words = new ArrayList<>(Options.suitable());
    words.addAll(
        List.of(
            // With the profiles of a short run the optimising compiler goes to work at once, which
            // doubles the processor time of a start.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:AOTCacheOutput=" + made.cache(),
            "-jar",
            made.program().toString(),
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--wirewatch.data-dir=" + data.resolve("data"),
            "--wirewatch.config-dir=" + data.resolve("config"),
            "--wirewatch.poll.enabled=false",
            "--wirewatch.sample-wire=true"));
    Process program = start(words.toArray(String[]::new));
    try (BufferedReader log = program.inputReader();
        HttpClient client = HttpClient.newHttpClient()) {
      String address = address(log);
      for (String page : PAGES) {
        client.send(
            HttpRequest.newBuilder(URI.create(address + page)).build(), BodyHandlers.discarding());
      }
      program.toHandle().destroy();
      // Read on: it says much while it makes the cache, and would wait for a reader.
      log.lines().forEach(line -> LOG.debug("{}", line));
      if (!program.waitFor(MINUTES, TimeUnit.MINUTES) || !Files.isRegularFile(made.cache())) {
        throw new IOException("the virtual machine made no cache");
      }
    } finally {
      program.destroyForcibly();
    }
  }

  private static String address(BufferedReader log) throws IOException {
    var said = new StringBuilder();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      Matcher open = OPEN.matcher(line);
      if (open.find()) {
        return open.group(1);
      }
      said.append(line).append('\n');
    }
    throw new IOException("the program did not start:\n" + said);
  }

  private static Process start(String... words) throws IOException {
    var command = new ArrayList<>(List.of(Relaunch.java().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeAll(Relaunch.ELSEWHERE);
    return builder.start();
  }

  private static void end(Process process) throws IOException, InterruptedException {
    try (BufferedReader output = process.inputReader()) {
      String said = String.join("\n", output.lines().toList());
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    }
  }
}
