package dev.wirewatch.load;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as people start it, from its jar, in a process of its own. */
final class Program implements AutoCloseable {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private final Process process;
  private final URI address;
  private final Path log;
  private final HttpClient client = HttpClient.newHttpClient();

  private Program(Process process, URI address, Path log) {
    this.process = process;
    this.address = address;
    this.log = log;
  }

  /**
   * Starts it and waits until it is ready. It may poll this machine. It chooses the virtual
   * machine's options itself, unless {@code -Doptions="…"} names some.
   *
   * @param folder gets its data, and its log
   * @param settings of the program
   */
  static Program start(Path jar, Path folder, String... settings) throws Exception {
    int port = freePort();
    Path log = folder.resolve("log.txt");
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(config.resolve("feeds.yml"), "feeds: []\n");
    Files.copy(
        Path.of("config", "themes.yml"),
        config.resolve("themes.yml"),
        StandardCopyOption.REPLACE_EXISTING);
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    Arrays.stream(System.getProperty("options", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(
        List.of(
            "-jar",
            jar.toString(),
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--wirewatch.data-dir=" + folder.resolve("data"),
            "--wirewatch.config-dir=" + config,
            "--wirewatch.poll.allowed-networks=127.0.0.0/8"));
    command.addAll(List.of(settings));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var program =
        new Program(
            builder.redirectOutput(log.toFile()).start(),
            URI.create("http://127.0.0.1:" + port),
            log);
    program.awaitReady();
    return program;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws Exception {
    while (true) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(log));
      }
      try {
        get("/actuator/health");
        return;
      } catch (IOException | IllegalStateException e) {
        // Nobody listens yet, or it is not healthy yet.
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  String get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(path)).build());
  }

  String post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  void delete(String path) throws Exception {
    send(HttpRequest.newBuilder(address.resolve(path)).DELETE().build());
  }

  private String send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException(request.uri() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Adds feeds, without polling them. */
  void add(List<URI> feeds) throws Exception {
    for (URI feed : feeds) {
      post("/api/v1/feeds", "{\"url\": \"" + feed + "\"}");
    }
  }

  /** A number in an answer. */
  static long number(String name, String json) {
    Matcher number = Pattern.compile("\"" + name + "\":(\\d+)").matcher(json);
    if (!number.find()) {
      throw new IllegalStateException("no " + name + " in " + json);
    }
    return Long.parseLong(number.group(1));
  }

  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Most memory that was resident so far, in megabytes. */
  long peakMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    Matcher peak = PEAK.matcher(Files.readString(status));
    return peak.find() ? Long.parseLong(peak.group(1)) / 1_024 : 0;
  }

  long pid() {
    return process.pid();
  }

  Path log() {
    return log;
  }

  /** Has it stop in its own time. */
  @Override
  public void close() {
    client.close();
    process.destroy();
    process.onExit().join();
  }
}
