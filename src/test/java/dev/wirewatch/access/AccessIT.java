package dev.wirewatch.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.Wirewatch;
import dev.wirewatch.access.guard.UsersMode;
import dev.wirewatch.web.BareSocket;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What reaches the program; asked over bare sockets, as other clients choose their own headers. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"wirewatch.poll.enabled=false", "server.address=127.0.0.1"})
class AccessIT {

  private static final String FORBIDDEN = "HTTP/1.1 403";

  @TempDir static Path data;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    // No feeds: a test that polls must not reach out to the world.
    registry.add("wirewatch.config-dir", data::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.evil.example"})
  void refusesForeignHosts(String host) throws IOException {
    assertThat(ask("GET", "/", "Host: " + host + ":" + port, "Accept: text/html"))
        .startsWith("HTTP/1.1 400")
        .contains("This could not be understood", "wirewatch.access.hosts")
        .doesNotContain("The wire");
  }

  @Test
  void believesNoForwardedHeaderUnlessItIsToldTo() throws IOException {
    String claims =
        "Host: evil.example\r\nX-Forwarded-Host: localhost\r\nForwarded: host=localhost";
    assertThat(ask("GET", "/api/v1/stats", claims))
        .startsWith("HTTP/1.1 400")
        .contains("\"status\":400", "The program was asked as evil.example");
    assertThat(
            ask(
                "POST",
                "/api/v1/polls",
                own(),
                "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https",
                "Origin: https://evil.example"))
        .startsWith(FORBIDDEN)
        .contains("src/docs/proxy.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
        "Origin: http://evil.example",
        "Origin: http://localhost:1",
        "Origin: null"
      })
  void refusesWritesOfOtherSites(String header) throws IOException {
    assertThat(ask("POST", "/api/v1/polls", own(), header))
        .startsWith(FORBIDDEN)
        .contains("application/problem+json", "\"status\":403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Sec-Fetch-Site: same-origin", "Origin: http://localhost:%d", "X-None: 1"})
  void letsOwnWritesAndThoseOfProgramsPass(String header) throws IOException {
    assertThat(ask("POST", "/api/v1/polls", own(), header.formatted(port)))
        .matches("(?s)HTTP/1.1 2\\d\\d.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image",
        "Sec-Fetch-Mode: cors",
        "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe",
        "X-Mode: none"
      })
  void refusesReadsThatOtherSitesMakeBehindTheirReadersBacks(String headers) throws IOException {
    assertThat(ask("GET", "/api/v1/stats", own(), "Sec-Fetch-Site: cross-site", headers))
        .startsWith(FORBIDDEN)
        .contains("came from another site");
  }

  @Test
  void followingALinkOfAnotherSiteLeadsHere() throws IOException {
    String link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate";
    assertThat(ask("GET", "/", own(), link, "Sec-Fetch-Dest: document"))
        .startsWith("HTTP/1.1 200")
        .contains(
            "Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Resource-Policy: same-origin");
  }

  @Test
  void pagesRunNoForeignScript() throws IOException {
    assertThat(ask("GET", "/", own()))
        .startsWith("HTTP/1.1 200")
        .contains("Content-Security-Policy: default-src 'none'; script-src 'self'");
  }

  @Test
  void describesItsCalls() throws IOException {
    assertThat(ask("GET", "/v3/api-docs", own())).contains("\"/api/v1/items\"");
  }

  @Test
  void whatDoesNotExistIsAPageForReadersAndAProblemForPrograms() throws IOException {
    assertThat(ask("GET", "/nowhere", own(), "Accept: text/html"))
        .startsWith("HTTP/1.1 404")
        .contains("text/html", "</html>");
    assertThat(ask("GET", "/api/v1/items/999999", own()))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json");
  }

  @Test
  void aCallThatDoesNotExistIsAProblem() throws IOException {
    assertThat(ask("GET", "/api/v1/nowhere", own()))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json");
  }

  @Test
  void doesNotStartWhereOthersCouldReachIt(@TempDir Path other) {
    assertThatThrownBy(() ->
            new SpringApplicationBuilder(Wirewatch.class)
                .run(
                    "--server.address=0.0.0.0",
                    "--wirewatch.access.users=false",
                    "--server.port=0",
                    "--wirewatch.data-dir=" + other)
                .close())
        .isInstanceOf(UsersMode.OpenToOthers.class)
        .satisfies(problem -> {
          var analysis = new UsersMode.OpenToOthersAnalyzer().analyze(problem);
          assertThat(analysis)
              .extracting(FailureAnalysis::getAction)
              .asString()
              .contains("server.address");
        });
  }

  @Test
  void aPortOfItsOwnForHealthFollowsTheSameRule(@TempDir Path other) {
    assertThatThrownBy(() ->
            new SpringApplicationBuilder(Wirewatch.class)
                .run(
                    "--server.address=127.0.0.1",
                    "--server.port=0",
                    "--management.server.port=1",
                    "--wirewatch.access.users=false",
                    "--wirewatch.data-dir=" + other)
                .close())
        .satisfies(problem ->
            assertThat(new UsersMode.OpenToOthersAnalyzer().analyze(problem))
                .extracting(FailureAnalysis::getAction)
                .asString()
                .contains("management.server.address"));
  }

  private String own() {
    return "Host: localhost:" + port;
  }

  private String ask(String method, String path, String... headers) throws IOException {
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + "Content-Length: 2\r\n"
            + String.join("\r\n", headers)
            + "\r\n\r\n{}";
    return BareSocket.ask(port, request);
  }
}
