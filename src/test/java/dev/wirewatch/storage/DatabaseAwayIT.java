package dev.wirewatch.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.feed.FaultServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program on a PostgreSQL that goes away and comes back. */
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wirewatch.poll.allowed-networks=127.0.0.0/8",
      "logging.level.dev.wirewatch.storage=info"
    })
class DatabaseAwayIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir static Path data;

  private static @Nullable EmbeddedPostgres postgres;
  private static @Nullable Relay relay;

  @LocalServerPort private int port;
  @Autowired private Storage storage;

  @DynamicPropertySource
  static void behindARelay(DynamicPropertyRegistry registry) throws IOException {
    EmbeddedPostgres database = EmbeddedPostgres.builder().start();
    Relay between = new Relay(database.getPort());
    postgres = database;
    relay = between;
    registry.add(
        "spring.datasource.url",
        () -> "jdbc:postgresql://127.0.0.1:" + between.port() + "/postgres");
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  @AfterAll
  static void close() throws IOException {
    if (relay != null) {
      relay.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void allWaitsForItAndGoesOnByItself(CapturedOutput log) throws Exception {
    Relay between = Objects.requireNonNull(relay);
    try (var server = new FaultServer();
        var caller = new Caller(port)) {
      int before = caller.items();
      String feed = "<rss version='2.0'><channel><item><title>News</title></item></channel></rss>";
      server.onDocument("/feed", "", feed.getBytes(StandardCharsets.UTF_8));
      server.meanwhile("/feed", () -> cut(between));

      caller.postJson("/api/v1/feeds", "{\"url\": \"" + server.at("/feed") + "\"}");
      await().atMost(PATIENCE).until(() -> storage.isOn());

      HttpResponse<String> health = caller.get("/actuator/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("The database does not answer");
      assertThat(caller.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(caller.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
      assertThat(caller.get("/actuator/prometheus").body())
          .contains("wirewatch_storage_closed 1.0", "wirewatch_polls_due NaN");
      HttpResponse<String> page = caller.get("/");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("Not just now", "The database does not answer");
      assertThat(caller.get("/api/v1/items").body()).contains("The database does not answer");
      assertThat(caller.postJson("/api/v1/polls", "{}").statusCode()).isEqualTo(503);

      between.mend();

      await().atMost(PATIENCE).until(() -> !storage.isOn());
      await().atMost(PATIENCE).until(() -> caller.items() == before + 1);
      assertThat(caller.get("/").statusCode()).isEqualTo(200);
      assertThat(server.requests()).as("asked once").hasSize(1);
      assertThat(log)
          .containsOnlyOnce("The database does not answer")
          .containsOnlyOnce("Everything is stored again")
          .doesNotContain(" ERROR ", "Exception");
    }
  }

  private static void cut(Relay between) {
    try {
      between.cut();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
