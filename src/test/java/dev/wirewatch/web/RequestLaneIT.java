package dev.wirewatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A program that can answer one request at a time, which somebody keeps busy. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wirewatch.poll.enabled=false",
      "wirewatch.requests.at-once=1",
      "wirewatch.requests.waiting=0"
    })
class RequestLaneIT {

  @TempDir static Path data;

  @LocalServerPort private int port;
  @Autowired private RequestLane lane;
  private RequestLane.@Nullable Place place;

  @AfterEach
  void leave() {
    if (place != null) {
      place.leave();
    }
  }

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  @Test
  void whoCannotBeServedIsToldWhenToComeAgain() throws Exception {
    place = lane.enter();

    HttpResponse<String> call = get("/api/v1/stats");
    assertThat(call.statusCode()).isEqualTo(503);
    assertThat(call.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(call.body()).contains("\"status\":503", "try again in a moment");
    HttpResponse<String> page = get("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(page.body()).contains("<html", "try again in a moment");

    place.leave();
    place = null;
    assertThat(get("/api/v1/stats").statusCode()).isEqualTo(200);
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void healthAndFilesTakeNoPlace() throws Exception {
    place = lane.enter();

    assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
    assertThat(get("/icon.svg").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Accept", path.equals("/") ? "text/html" : "*/*")
              .build(),
          BodyHandlers.ofString());
    }
  }
}
