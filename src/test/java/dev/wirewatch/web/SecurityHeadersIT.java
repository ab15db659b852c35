package dev.wirewatch.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.GetMapping;

/** Whoever refuses a request, the answer carries the headers that protect a browser. */
@DirtiesContext
@Import(SecurityHeadersIT.Broken.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.enabled=false")
class SecurityHeadersIT {

  private static final int LARGE = 12_000_000;

  @TempDir static Path data;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    // No feeds: a test that polls must not reach out to the world.
    registry.add("wirewatch.config-dir", data::toString);
  }

  /** Fails as no page should. */
  @Controller
  static class Broken {

    @GetMapping("/broken")
    String page() {
      throw new IllegalStateException("Broken on purpose");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /, 200",
    "GET, /icon.svg, 200",
    "GET, /nowhere, 404",
    "GET, /error, 404",
    "GET, /events/, 404",
    "GET, /css/nowhere.css, 404",
    "GET, /api/v1/nowhere, 404",
    "GET, /items/999999, 404",
    "GET, /items/abc, 400",
    "GET, /?q=%FF, 400",
    "GET, /?q=%zz, 400",
    "GET, /broken, 500",
    "POST, /, 405",
    "PATCH, /api/v1/stats, 405",
    "TRACE, /, 405",
    "BREW, /, 400",
    "GET, /;x, 400",
    "GET, //nowhere, 400",
    "GET, /a%0Ab, 400",
    "GET, /a%2Fb, 400",
    "GET, /%2e%2e/x, 400",
    "GET, /a%00b, 400",
    "GET, /%zz, 400",
    "GET, /?q=[x], 400",
    "GET, nowhere, 400",
    "CONNECT, localhost:80, 501",
  })
  void areOnAnswersToEveryAddress(String method, String path, int status) throws IOException {
    assertProtected(ask(method + " " + path + " HTTP/1.1", own(), ""), status);
    assertProtected(ask(method + " " + path + " HTTP/1.1", own() + html(), ""), status);
  }

  @Test
  void thePageOfErrorsSaysThatThereIsNoneWhereNothingWentWrong() throws IOException {
    assertThat(ask("GET /error HTTP/1.1", own() + html(), "")).contains("There is no such page");
  }

  @ParameterizedTest
  @CsvSource({
    "Host: evil.example, 400",
    "Host: a b, 400",
    "Host: localhost:x, 400",
    "X-None: 1, 400",
    "Host: localhost~Host: localhost, 400",
    "Host: localhost~b@d name: 1, 400",
    "Host: localhost~no colon, 400",
    "Host: localhost~Content-Length: x, 400",
    "Host: localhost~Content-Length: 1~Content-Length: 2, 400",
    "Host: localhost~Transfer-Encoding: x, 501",
    "Host: localhost~Expect: x, 417",
    "Host: localhost~Accept: image/png, 406",
  })
  void areOnAnswersToEveryHeader(String headers, int status) throws IOException {
    String lines = headers.replace("~", "\r\n") + "\r\n";
    assertProtected(ask("GET /api/v1/items HTTP/1.1", lines, ""), status);
  }

  @ParameterizedTest
  @CsvSource({
    "GET / HTTP/3.7, 505",
    "hello, 400",
    "\u0016\u0003\u0001, 400",
  })
  void areOnAnswersToWhatIsNoRequest(String line, int status) throws IOException {
    assertProtected(ask(line, own(), ""), status);
  }

  @Test
  void areOnAnswersToWhatIsTooLarge() throws IOException {
    String long70 = "a".repeat(70_000);
    assertProtected(ask("GET /" + long70 + " HTTP/1.1", own(), ""), 400);
    assertProtected(ask("GET / HTTP/1.1", own() + "X-Long: " + long70 + "\r\n", ""), 400);
    assertProtected(ask("GET / HTTP/1.1", own() + "X-Many: 1\r\n".repeat(300), ""), 400);
    String form = "Content-Type: application/x-www-form-urlencoded\r\n";
    assertProtected(post("/feeds/import", form, "text=" + "a".repeat(LARGE)), 413);
    assertProtected(post("/items/1/decisions", form, "note=" + "a".repeat(LARGE)), 413);
    assertProtected(post("/themes/packs/preview", file(), part("a".repeat(LARGE))), 413);
    assertProtected(post("/api/v1/feeds.opml", file(), part("a".repeat(LARGE))), 413);
  }

  @Test
  void areOnAnswersToBodiesOfAnotherKind() throws IOException {
    assertProtected(post("/api/v1/decisions", "Content-Type: text/x\r\n", "x"), 415);
    assertProtected(post("/feeds/import", file(), "--B\r\n"), 400);
    assertProtected(post("/feeds/import", "Content-Type: multipart/form-data\r\n", "x"), 400);
    String chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n";
    assertProtected(ask("POST /api/v1/decisions HTTP/1.1", own() + chunked, "zz\r\n"), 400);
    assertProtected(post("/api/v1/polls", "Sec-Fetch-Site: cross-site\r\n", "{}"), 403);
  }

  private static void assertProtected(String answer, int status) {
    String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")));
    assertThat(head)
        .startsWith("HTTP/1.1 " + status)
        .containsOnlyOnce("Content-Security-Policy: default-src 'none'; script-src 'self';")
        .containsOnlyOnce("X-Content-Type-Options: nosniff")
        .containsOnlyOnce("X-Frame-Options: DENY")
        .containsOnlyOnce("Referrer-Policy: same-origin");
    assertThat(answer.length()).as("says something").isGreaterThan(head.length() + 10);
  }

  private String own() {
    return "Host: localhost:" + port + "\r\n";
  }

  private static String html() {
    return "Accept: text/html\r\n";
  }

  private static String file() {
    return "Content-Type: multipart/form-data; boundary=B\r\n";
  }

  private static String part(String text) {
    String head = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
    return head + text + "\r\n--B--\r\n";
  }

  private String post(String path, String headers, String body) throws IOException {
    String length = "Content-Length: " + body.length() + "\r\n";
    return ask("POST " + path + " HTTP/1.1", own() + headers + length, body);
  }

  private String ask(String line, String headers, String body) throws IOException {
    return BareSocket.ask(port, line + "\r\n" + headers + "Connection: close\r\n\r\n" + body);
  }
}
