package dev.wirewatch.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.Wirewatch;
import dev.wirewatch.feed.FaultServer;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that tags stored items anew goes on after the program was killed in the middle of it. */
class RetaggingKilledIT {

  private static final int FEEDS = 10;
  private static final int ENTRIES = 1_000;

  @TempDir private Path folder;
  private final FaultServer publisher = new FaultServer();
  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private @Nullable Run running;
  private String address = "";

  RetaggingKilledIT() throws Exception {}

  @AfterEach
  void end() throws Exception {
    if (running != null) {
      running.kill();
    }
    client.close();
    publisher.close();
  }

  @Test
  void goesOnAfterTheProgramWasKilledInTheMiddle() throws Exception {
    configure();
    String classPath = ClassPath.packed(folder).withoutTests();
    Run killed = start(classPath, "killed");
    killed.await(() -> stored() == FEEDS * ENTRIES);
    change("pipeline");
    killed.await(() -> progress().get("done").asInt() > 0);
    killed.kill();
    var left = new Stored(folder.resolve("data"));
    assertThat(left.tagged("energy", 2)).isLessThan(FEEDS * ENTRIES);

    Run second = start(classPath, "second");
    second.await(() -> stored() == FEEDS * ENTRIES && !progress().get("running").asBoolean());
    assertThat(progress().get("done").asInt()).isEqualTo(FEEDS * ENTRIES);
    second.stop();
    assertThat(left.tagged("energy", 2)).isEqualTo(FEEDS * ENTRIES);
    assertThat(left.tagged("energy", 1)).isZero();
  }

  private void configure() throws Exception {
    Path config = Files.createDirectories(folder.resolve("config"));
    var feeds = new StringBuilder("feeds:\n");
    for (int feed = 0; feed < FEEDS; feed++) {
      publisher.onDocument("/" + feed, "Content-Type: application/rss+xml", document(feed));
      feeds.append("  - {url: '%s', every: 1d}\n".formatted(publisher.at("/" + feed)));
    }
    Files.writeString(config.resolve("feeds.yml"), feeds);
    Files.writeString(
        config.resolve("themes.yml"), "themes: [{id: energy, query: gas, description: Gas}]\n");
  }

  private static byte[] document(int feed) {
    var items = new StringBuilder("<rss version='2.0'><channel><title>Gas</title>");
    for (int i = 0; i < ENTRIES; i++) {
      String id = feed + "-" + i;
      items.append("<item><guid>%s</guid><title>Gas pipeline %s</title></item>".formatted(id, id));
    }
    return items.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private Run start(String classPath, String name) throws Exception {
    int port = Run.freePort();
    address = "http://localhost:" + port + "/api/v1";
    Run run =
        Run.start(
            Wirewatch.class,
            classPath,
            folder,
            name,
            "--server.port=" + port,
            "--server.address=127.0.0.1");
    running = run;
    return run;
  }

  private int stored() throws Exception {
    try {
      return get("/stats").get("items").asInt();
    } catch (ConnectException e) {
      // It has not started yet.
      return -1;
    }
  }

  private JsonNode progress() throws Exception {
    return get("/themes/retagging");
  }

  private JsonNode get(String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return json.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  private void change(String query) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/themes/energy"))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString("{\"query\": \"" + query + "\"}"))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }
}
