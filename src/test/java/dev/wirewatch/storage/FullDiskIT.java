package dev.wirewatch.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.wirewatch.feed.FaultServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program on a disk that gets full, or can only be read, and is well again. */
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wirewatch.disk.reserve=100MB",
      "wirewatch.poll.allowed-networks=127.0.0.0/8",
      "logging.level.dev.wirewatch.storage=info"
    })
class FullDiskIT {

  private static final long MEGABYTE = 1 << 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir static Path data;

  private final FaultServer server = new FaultServer();

  @LocalServerPort private int port;
  @Autowired private Storage storage;
  @Autowired private SaidDisk disk;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    // No feeds but the test's own.
    registry.add("wirewatch.config-dir", data::toString);
  }

  /** A disk that is as the test says. */
  static final class SaidDisk implements Disk {
    private volatile long free = 1_000 * MEGABYTE;
    private volatile boolean writable = true;

    @Override
    public long free(Path folder) {
      return free;
    }

    @Override
    public boolean isWritable(Path folder) {
      return writable;
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class DiskOfTheTest {
    @Bean
    @Primary
    SaidDisk saidDisk() {
      return new SaidDisk();
    }
  }

  @AfterEach
  void close() {
    server.close();
    disk.free = 1_000 * MEGABYTE;
    disk.writable = true;
    storage.look();
  }

  @Test
  void whatWasFetchedWhileItGotFullIsStoredOnceThereIsRoom(CapturedOutput log) throws Exception {
    try (var caller = new Caller(port)) {
      int before = caller.items();
      String feed = "<rss version='2.0'><channel><item><title>News</title></item></channel></rss>";
      server.onDocument("/feed", "", feed.getBytes(StandardCharsets.UTF_8));
      server.meanwhile(
          "/feed",
          () -> {
            disk.free = 99 * MEGABYTE;
            storage.look();
          });

      caller.postJson("/api/v1/feeds", "{\"url\": \"" + server.at("/feed") + "\"}");
      await().atMost(PATIENCE).until(() -> storage.isOn());

      assertThat(caller.get("/actuator/health").body())
          .contains("\"status\":\"DOWN\"", "nearly full (99 MB are free)");
      assertThat(caller.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(caller.get("/actuator/health/readiness").statusCode())
          .as("pages can be shown")
          .isEqualTo(200);
      assertThat(caller.get("/actuator/prometheus").body())
          .contains("wirewatch_storage_closed 1.0", "wirewatch_disk_free_bytes 1.03809024E8");
      assertThat(caller.get("/").statusCode()).isEqualTo(200);
      assertThat(caller.get("/api/v1/items?q=news").statusCode()).isEqualTo(200);
      assertThat(caller.items()).isEqualTo(before);
      disk.free = 110 * MEGABYTE;
      storage.look();
      assertThat(storage.isOn()).as("a little more than the reserve is not enough again").isTrue();
      disk.free = 125 * MEGABYTE;
      storage.look();

      await().atMost(PATIENCE).until(() -> caller.items() == before + 1);
      assertThat(server.requests()).as("asked once").hasSize(1);
      assertThat(caller.get("/actuator/health").statusCode()).isEqualTo(200);
      assertThat(caller.get("/actuator/prometheus").body())
          .contains("wirewatch_storage_closed 0.0", "wirewatch_feeds{state=\"ok\"} 1.0")
          .containsPattern("wirewatch_items_total [1-9]")
          .containsPattern("wirewatch_writes_total\\{outcome=\"committed\"} [1-9]");
      assertThat(log)
          .containsOnlyOnce("nearly full")
          .containsOnlyOnce("Everything is stored again");
    }
  }

  @Test
  void changesAreRefusedInWordsAndReadingGoesOn() throws Exception {
    try (var caller = new Caller(port)) {
      disk.writable = false;
      storage.look();

      HttpResponse<String> call = caller.postJson("/api/v1/decisions", "{}");
      assertThat(call.statusCode()).isEqualTo(503);
      assertThat(call.headers().firstValue("Retry-After")).contains("30");
      assertThat(call.body()).contains("cannot be written to, so nothing is stored");
      HttpResponse<String> script = caller.postForm("/items/1/decisions", "state=kept", true);
      assertThat(script.statusCode()).isEqualTo(503);
      assertThat(script.body()).startsWith("The folder ").contains("cannot be written to");
      HttpResponse<String> page = caller.postForm("/samples", "", false);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("<h1>Not just now</h1>", "cannot be written to");
      assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(caller.postJson("/api/v1/tag", "[]").statusCode()).isEqualTo(200);
      assertThat(caller.get("/feeds").statusCode()).isEqualTo(200);
      assertThat(caller.get("/themes").statusCode()).isEqualTo(200);

      disk.writable = true;
      storage.look();

      assertThat(caller.postJson("/api/v1/decisions", "{}").statusCode()).isEqualTo(400);
    }
  }
}
