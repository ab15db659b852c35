package dev.wirewatch.feed.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program previews over HTTP what a real server serves. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.allowed-networks=127.0.0.0/8")
@ActiveProfiles("demo")
class PreviewApiIT {

  @TempDir static Path data;

  @LocalServerPort private int port;

  private final HarbourSite site = new HarbourSite();

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void answersOverHttp() throws Exception {
    site.serve("/wire", HarbourSite.feed("Harbour Wire", "en", "2016-03-31"));
    HttpResponse<String> answer = post("{\"url\": \"" + site.at("/wire") + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"kind\":\"source\"")
        .contains("\"outlet\":\"Harbour Wire\"")
        .contains("\"publishedAt\":\"2016-03-31T08:00:00Z\"");
    String url = "{\"url\": \"" + site.at("/news/") + "\"";
    site.serve("/news/", HarbourSite.section(5));
    assertThat(post(url + "}").body())
        .contains("\"kind\":\"page\"")
        .contains("\"pages\":[{\"page\":{\"entries\":\"ul.news > li\"");
    assertThat(post(url + ", \"page\": {\"entries\": \"ul.news li\"}}").body())
        .contains("\"kind\":\"source\"")
        .contains("\"total\":5");
    assertThat(post(url + ", \"page\": {\"entries\": \"ul[\"}}").body())
        .contains("is not a CSS selector");
    assertThat(post(url + ", \"zone\": \"Mars\"}").body()).contains("is no time zone");
    assertThat(post("{}").statusCode()).isEqualTo(400);
    assertThat(post("{\"url\": \"ftp://a.example/\"}").body()).contains("must start with http");
  }

  private HttpResponse<String> post(String body) throws Exception {
    URI api = URI.create("http://localhost:" + port + "/api/v1/feeds/preview");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(api)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
