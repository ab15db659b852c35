package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The program behind a real nginx with the configuration that {@code src/docs/proxy.md} shows.
 * Skipped where there is no nginx; with {@code BROWSER_REQUIRED=true} it fails instead, as tests
 * with a browser do.
 */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "wirewatch.poll.enabled=false",
      "server.address=127.0.0.1",
      "server.forward-headers-strategy=native",
      "wirewatch.access.hosts=wire.example.org"
    })
class BehindNginxIT {

  private static final Path NGINX = Path.of("/usr/sbin/nginx");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir static Path data;
  @TempDir private Path folder;
  @LocalServerPort private int port;
  private @Nullable Nginx nginx;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  @BeforeEach
  void start() throws Exception {
    boolean required = "true".equals(System.getenv("BROWSER_REQUIRED"));
    Assumptions.assumeTrue(
        required || Files.isExecutable(NGINX), "There is no " + NGINX + " to test with");
    nginx = Nginx.start(NGINX, folder, Path.of("src/docs/nginx.conf"), port);
    await().atMost(PATIENCE).ignoreException(ConnectException.class).until(this::answers);
  }

  private boolean answers() throws IOException {
    return nginx().ask("GET / HTTP/1.1\r\nHost: wire.example.org").startsWith("HTTP/1.1 401");
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (nginx != null) {
      nginx.stop();
    }
  }

  private Nginx nginx() {
    return Objects.requireNonNull(nginx);
  }

  @Test
  void letsInWhoSignsInAndTakesTheirChanges() throws IOException {
    assertThat(read("/")).startsWith("HTTP/1.1 200").contains("The wire");
    assertThat(change("/api/v1/polls", "application/json", "{}", origin()))
        .matches("(?s)HTTP/1.1 2\\d\\d.*");
    assertThat(change("/samples", "application/x-www-form-urlencoded", "", origin()))
        .startsWith("HTTP/1.1 303")
        .containsPattern("Location: (https://wire\\.example\\.org:" + nginx().port() + ")?/");
  }

  @Test
  void refusesChangesOfOtherSitesAndSaysWhatAProxyMustPassOn() throws IOException {
    assertThat(change("/api/v1/polls", "application/json", "{}", "https://evil.example"))
        .startsWith("HTTP/1.1 403")
        .contains("pages of https://evil.example", "src/docs/proxy.md");
  }

  @Test
  void passesNewsOnAsTheyCome() throws IOException {
    assertThat(nginx().begin(signedIn("GET /events HTTP/1.1"), "event-stream"))
        .startsWith("HTTP/1.1 200");
  }

  private String origin() {
    return "https://wire.example.org:" + nginx().port();
  }

  private String read(String path) throws IOException {
    return nginx().ask(signedIn("GET " + path + " HTTP/1.1"));
  }

  private String change(String path, String type, String body, String origin) throws IOException {
    return nginx()
        .ask(
            signedIn("POST " + path + " HTTP/1.1")
                + "\r\nOrigin: "
                + origin
                + "\r\nContent-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
  }

  private static String signedIn(String line) {
    return line
        + "\r\nHost: wire.example.org\r\nAuthorization: Basic "
        + Base64.getEncoder().encodeToString(Nginx.USER.getBytes(StandardCharsets.UTF_8));
  }
}
