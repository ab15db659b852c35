package dev.wirewatch.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.Wirewatch;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people change in the feeds survives the death of the program at the moment of the answer. A
 * real process is killed as soon as it has answered; what it left on disk is looked at then.
 */
class ChangedFeedsKilledIT {

  private static final String SITE = "https://wires.example/";

  @TempDir private static Path folder;
  private static final HttpClient client = HttpClient.newHttpClient();
  private static String classPath = "";
  private @Nullable Run running;
  private String address = "";

  /** Leaves a database and an archive of classes to the runs that are killed. */
  @BeforeAll
  static void liveInPeace() throws Exception {
    Path config = Files.createDirectories(folder.resolve("config"));
    var feeds = new StringBuilder("feeds:\n");
    for (String name : new String[] {"changed", "edited", "deleted", "switched", "filed"}) {
      feeds.append("  - {url: '%s%s', name: %s, group: wires}\n".formatted(SITE, name, name));
    }
    Files.writeString(config.resolve("feeds.yml"), feeds);
    classPath = ClassPath.packed(folder).withoutTests();
    int port = Run.freePort();
    Run run = start(port, "peace");
    run.await(() -> answers("http://localhost:" + port));
    run.stop();
  }

  @AfterEach
  void end() throws InterruptedException {
    if (running != null) {
      running.kill();
    }
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void addedByACall() throws Exception {
    live();
    send("POST", "/api/v1/feeds", "application/json", "{\"url\": \"" + SITE + "added\"}", 201);
    assertThat(left()).containsKey(SITE + "added");
  }

  @Test
  void changedByACall() throws Exception {
    live();
    String body = "{\"url\": \"" + SITE + "changed\", \"name\": \"Tass\", \"group\": \"\"}";
    send("PUT", "/api/v1/feeds/" + id("changed"), "application/json", body, 200);
    assertThat(left()).containsEntry(SITE + "changed", "Tass, , on");
  }

  @Test
  void addedOnAPage() throws Exception {
    live();
    post("/feeds/new", "url=" + encoded(SITE + "typed") + "&name=Typed");
    assertThat(left()).containsEntry(SITE + "typed", "Typed, , on");
  }

  @Test
  void editedOnAPageWithAPassword() throws Exception {
    live();
    String path = "/feeds/" + id("edited") + "/edit";
    post(path, "url=" + encoded(SITE + "edited") + "&name=Ria&username=desk&password=secret");
    assertThat(left()).containsEntry(SITE + "edited", "Ria, , on");
    assertThat(new Stored(folder.resolve("data")).passwords()).isEqualTo(1);
  }

  @Test
  void deletedOnAPage() throws Exception {
    live();
    post("/feeds/delete", "id=" + id("deleted") + "&items=KEEP");
    assertThat(left()).doesNotContainKey(SITE + "deleted");
  }

  @Test
  void switchedOffInBulk() throws Exception {
    live();
    post("/feeds/bulk", "action=disable&id=" + id("switched"));
    assertThat(left()).containsEntry(SITE + "switched", "switched, wires, off");
  }

  @Test
  void filedInBulk() throws Exception {
    live();
    post("/feeds/bulk", "action=group&newGroup=Tea&id=" + id("filed"));
    assertThat(left()).containsEntry(SITE + "filed", "filed, Tea, on");
  }

  @Test
  void importedFromAList() throws Exception {
    live();
    String list =
        "<opml version='2.0'><body><outline type='rss' text='Listed' xmlUrl='%slisted'/>"
                .formatted(SITE)
            + "</body></opml>";
    send("POST", "/api/v1/feeds.opml", "text/x-opml", list, 200);
    assertThat(left()).containsEntry(SITE + "listed", "Listed, , on");
  }

  private static Run start(int port, String name) throws IOException {
    return Run.start(
        Wirewatch.class,
        classPath,
        folder,
        name,
        "--server.port=" + port,
        "--server.address=127.0.0.1",
        "--wirewatch.poll.enabled=false");
  }

  private void live() throws Exception {
    int port = Run.freePort();
    address = "http://localhost:" + port;
    Run run = start(port, "killed");
    running = run;
    run.await(() -> answers(address));
  }

  private static boolean answers(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/stats")).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException e) {
      // It has not started yet.
      return false;
    }
  }

  private String id(String name) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/feeds")).build();
    String feeds = client.send(request, BodyHandlers.ofString()).body();
    return feeds.replaceAll(".*\"id\":(\\d+),\"name\":\"" + name + "\".*", "$1");
  }

  private void post(String path, String form) throws Exception {
    send("POST", path, "application/x-www-form-urlencoded", form, 303);
  }

  /** Sends, and kills the program as soon as it has answered. */
  private void send(String method, String path, String type, String body, int status)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", type)
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    Objects.requireNonNull(running).kill();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static Map<String, String> left() {
    return new Stored(folder.resolve("data")).feeds();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
