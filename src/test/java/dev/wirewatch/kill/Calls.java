package dev.wirewatch.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to a program that runs on this machine. */
final class Calls implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.builder().build();
  private @Nullable Run program;
  private int port;

  /** Has later calls go to a program; where they fail, its log is shown. */
  void to(Run program, int port) {
    this.program = program;
    this.port = port;
  }

  JsonNode get(String path) throws Exception {
    return json.readTree(send(request(path)));
  }

  void put(String path, String body) throws Exception {
    send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  /** Sends something with a key; returns the answer once it is accepted. */
  String post(String path, String key, String body) throws Exception {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode())
        .as(() -> answer.body() + "\n" + Objects.requireNonNull(program).log())
        .isBetween(200, 299);
    return answer.body();
  }

  JsonNode json(String answer) {
    return json.readTree(answer);
  }

  private String send(HttpRequest.Builder request) throws Exception {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode())
        .as(() -> answer.body() + "\n" + Objects.requireNonNull(program).log())
        .isEqualTo(200);
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path));
  }

  /** How many items are stored; -1 while the program starts. */
  int stored() throws Exception {
    try {
      return get("/stats").get("items").asInt();
    } catch (ConnectException e) {
      return -1;
    }
  }

  /** How many items a search finds. */
  int found(String query) throws Exception {
    return get("/items?limit=1&" + query).get("total").asInt();
  }

  @Override
  public void close() {
    client.close();
  }
}
