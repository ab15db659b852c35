package dev.wirewatch.feed.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Secrets go in and are used, but never come out again. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.enabled=false")
class AccessApiIT {

  @TempDir static Path data;

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void folders(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  @Test
  void secretsAreSetShownAsSetKeptAndCleared() throws Exception {
    String feed = added();
    assertThat(send("GET", feed, "").body()).contains("'passwordSet':false");

    String set =
        send("PUT", feed, "{'username':'desk','password':'s3cret','headers':{'X-Key':'k3y'}}")
            .body();
    assertThat(set)
        .contains("'username':'desk'", "'passwordSet':true", "'headers':['X-Key']")
        .contains("'origin':'https://wire.example'", "'sent':true")
        .doesNotContain("s3cret", "k3y");

    String kept = send("PUT", feed, "{'username':'desk','headers':{'X-Key':null}}").body();
    assertThat(kept).contains("'passwordSet':true", "'headers':['X-Key']");

    assertThat(send("DELETE", feed, "").statusCode()).isEqualTo(204);
    assertThat(send("GET", feed, "").body()).contains("'passwordSet':false", "'headers':[]");
  }

  @Test
  void whatCannotBeSentIsRefusedWithItsFieldAndReason() throws Exception {
    String feed = added();
    HttpResponse<String> refused = send("PUT", feed, "{'headers':{'Host':'evil.example'}}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("'field':'headers'", "decides on the header Host");
    assertThat(send("PUT", feed, "{'headers':{'X-Key':['a']}}").statusCode()).isEqualTo(400);
    assertThat(send("PUT", "/feeds/999999/access", "{}").statusCode()).isEqualTo(404);
    assertThat(send("GET", "/feeds/999999/access", "").statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/feeds/999999/access", "").statusCode()).isEqualTo(404);
  }

  /** The path of what a new feed's server is told. */
  private String added() throws Exception {
    String url = "https://wire.example/" + System.nanoTime();
    String location =
        send("POST", "/feeds", "{'url':'" + url + "'}")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return location.substring(location.indexOf("/feeds")) + "/access";
  }

  /** Single quotes stand for double ones, both ways. */
  private HttpResponse<String> send(String method, String path, String json) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    return client.send(
        request,
        info ->
            BodySubscribers.mapping(
                BodyHandlers.ofString().apply(info), body -> body.replace('"', '\'')));
  }
}
