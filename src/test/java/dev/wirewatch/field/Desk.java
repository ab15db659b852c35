package dev.wirewatch.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who uses the running program, over HTTP alone. */
final class Desk {

  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI program;

  Desk(int port) {
    program = URI.create("http://localhost:" + port);
  }

  /**
   * Follows a feed.
   *
   * @param settings as JSON; may be empty
   */
  long follow(URI address, String settings) throws Exception {
    var feed = (ObjectNode) MAPPER.readTree(settings.isEmpty() ? "{}" : settings);
    feed.put("url", address.toString());
    return post("/api/v1/feeds", JSON, BodyPublishers.ofString(feed.toString())).get("id").asLong();
  }

  /** Polls a feed and waits until it was polled. */
  void poll(long feed) throws Exception {
    String round =
        post("/api/v1/feeds/" + feed + "/poll", JSON, BodyPublishers.noBody()).get("id").asString();
    await().until(() -> get("/api/v1/polls/" + round).get("finishedAt").isString());
  }

  JsonNode feed(long feed) throws Exception {
    return get("/api/v1/feeds/" + feed);
  }

  boolean isFollowed(String address) throws Exception {
    return get("/api/v1/feeds")
        .valueStream()
        .anyMatch(feed -> feed.get("url").asString().endsWith("://" + address));
  }

  /** Items of a feed, the newest first. */
  List<JsonNode> items(long feed) throws Exception {
    return get("/api/v1/items?limit=500&feed=" + feed).get("items").valueStream().toList();
  }

  List<JsonNode> search(long feed, String query) throws Exception {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get("/api/v1/items?limit=500&feed=" + feed + "&q=" + q)
        .get("items")
        .valueStream()
        .toList();
  }

  JsonNode preview(URI address) throws Exception {
    String asked = MAPPER.createObjectNode().put("url", address.toString()).toString();
    return post("/api/v1/feeds/preview", JSON, BodyPublishers.ofString(asked));
  }

  void importFeeds(String path, byte[] list) throws Exception {
    post(path, "text/x-opml", BodyPublishers.ofByteArray(list));
  }

  /** A page's HTML. */
  String page(String path) throws Exception {
    return send(HttpRequest.newBuilder(program.resolve(path)));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return MAPPER.readTree(send(HttpRequest.newBuilder(program.resolve(path))));
  }

  private JsonNode post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(program.resolve(path)).header("Content-Type", type);
    return MAPPER.readTree(send(request.POST(body)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return answer.body();
  }
}
