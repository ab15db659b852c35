package dev.wirewatch.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever a program sends, it gets a problem that says what is wrong. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class OddInputIT {

  @TempDir static Path data;

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items?limit=abc | 400 | limit must be a whole number",
        "/items?feed=x | 400 | feed must be whole numbers",
        "/items?theme=nope | 400 | There is no theme",
        "/items?from=%2B999999999-01-01T00:00:00Z | 400 | from must be a time",
        "/items?q=%FF | 400 | cannot be decoded",
        "/items/abc | 400 | id must be a whole number",
        "/nothing | 404 | no such call",
      })
  void refusesOddAddresses(String path, int status, String words) throws Exception {
    assertProblem(send(HttpRequest.newBuilder(api(path))), status, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/items/1/decisions | {'state': | The body is not JSON: line 1",
        "/items/1/decisions | '' | The body is missing",
        "/items/1/decisions | {'addThemes': [null]} | addThemes",
        "/decisions | {'items': [1.5], 'state': 'kept'} | items[0] has a value",
        "/feeds | {'url': 'http://example.org:99999/'} | port that cannot exist",
        "/feeds | {'url': 'http://example.org:25/'} | Port 25 is for other servers",
        "/feeds | {'url': 'http://192.168.0.1/rss'} | not public",
        "/feeds | {'url': 'http://[::ffff:10.0.0.1]/rss'} | not public",
        "/feeds | {'url': 'http://2130706433/rss'} | as four numbers",
        "/feeds | {'url': 'http://a.example/', 'zone': 'Mars/Base'} | is no time zone",
        "/feeds | {'url': 'http://a.example/', 'page': {}} | needs a selector for its entries",
        "/feeds | {'url': 'http://a.example/', 'page': {'entries': 'li['}} | “li[” is not a CSS",
        "/feeds | {'url': 'http://a.example/', 'page': {'entries': 'li', 'time': '>>'}} | “>>” is",
      },
      quoteCharacter = '~')
  void refusesOddBodies(String path, String body, String words) throws Exception {
    String json = body.equals("''") ? "" : body.replace('\'', '"');
    var request =
        HttpRequest.newBuilder(api(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    assertProblem(send(request), 400, words);
  }

  @Test
  void refusesWhatTheServerCannotTake() throws Exception {
    var tooLong = HttpRequest.newBuilder(api("/items?q=" + "a".repeat(100_000)));
    assertProblem(send(tooLong), 400, "longer than it takes");
    var wrongMethod =
        HttpRequest.newBuilder(api("/stats")).method("PATCH", BodyPublishers.noBody());
    assertProblem(send(wrongMethod), 405, "does not take that method");
  }

  @Test
  void stopsReadingABodyThatIsLongerThanAnyCallTakes() throws Exception {
    byte[] body = ("[" + "{\"title\": \"a\"},".repeat(300_000) + "{}]").getBytes(UTF_8);
    var announced = HttpRequest.newBuilder(api("/tag")).header("Content-Type", "application/json");
    assertProblem(send(announced.POST(BodyPublishers.ofByteArray(body))), 413, "in parts");
    var inChunks = HttpRequest.newBuilder(api("/tag")).header("Content-Type", "application/json");
    var chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertProblem(send(inChunks.POST(chunks)), 413, "in parts");
  }

  private URI api(String path) {
    return URI.create("http://localhost:" + port + "/api/v1" + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status).contains(words);
  }
}
