package dev.wirewatch.launch;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is packaged, prepared to start, and started as its readers start it. */
@EnabledOnOs(OS.LINUX)
class PreparedIT {

  private static final Pattern OPEN = Pattern.compile("Open (http://\\S+/) in a browser");

  @TempDir private Path folder;
  private final Path jar =
      Path.of(System.getProperty("wirewatch.jar", "target/wirewatch.jar")).toAbsolutePath();
  private @Nullable Process process;

  /** A build prepares its jar itself, unless it was told not to. */
  @BeforeEach
  void prepare() throws Exception {
    assertThat(jar).as("what mvn package makes").isRegularFile();
    if (!Prepared.of(jar).fits()) {
      process = start("-jar", jar.toString(), "prepare");
      String said = String.join("\n", process.inputReader().lines().toList());
      assertThat(process.waitFor()).as(said).isZero();
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void theJarRunsAsItWasPrepared() throws Exception {
    Prepared prepared = Prepared.of(jar);
    assertThat(prepared.fits()).isTrue();

    Process program =
        start(
            "-jar",
            jar.toString(),
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--wirewatch.data-dir=" + folder.resolve("data"),
            "--wirewatch.config-dir=" + folder.resolve("config"),
            "--wirewatch.poll.enabled=false");
    process = program;
    String address = address(program.inputReader());

    try (HttpClient client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(address)).build();
      var answer = client.send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("Wirewatch");
    }
    assertThat(program.info().arguments().orElseThrow())
        .contains("-XX:AOTCache=" + prepared.cache(), prepared.program().toString());
    // The virtual machine maps the file only if it takes what is in it.
    assertThat(Files.readString(Path.of("/proc", String.valueOf(program.pid()), "maps")))
        .contains(prepared.cache().toString());
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
    throw new AssertionError("It did not start:\n" + said);
  }

  private static Process start(String... words) throws IOException {
    var command = new ArrayList<>(List.of(Relaunch.java().toString()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    return builder.start();
  }
}
