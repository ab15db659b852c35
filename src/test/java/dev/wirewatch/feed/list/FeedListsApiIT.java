package dev.wirewatch.feed.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Lists over HTTP, in all the ways that programs send files. */
@DirtiesContext
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "wirewatch.poll.enabled=false")
class FeedListsApiIT {

  @TempDir static Path data;

  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void dataInATemporaryFolder(DynamicPropertyRegistry registry) {
    registry.add("wirewatch.data-dir", data::toString);
    registry.add("wirewatch.config-dir", data::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "text/x-opml", "application/xml"})
  void aListIsTakenFromTheBodyWhateverItsType(String type) throws Exception {
    String url = "https://a.example/?type=" + type.replace('/', '-');
    byte[] list = Outlines.opml(Outlines.outline("text='A' xmlUrl='" + url + "'"));
    HttpResponse<String> report = post("/feeds.opml", type, BodyPublishers.ofByteArray(list));
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("\"added\":1", "\"outcome\":\"added\"", url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feeds.opml", "/feeds.yml"})
  void aListIsTakenFromAFormsFile(String path) throws Exception {
    byte[] list = Outlines.opml(Outlines.outline("xmlUrl='https://form.example/rss'"));
    post("/feeds.opml", "text/x-opml", BodyPublishers.ofByteArray(list));

    HttpResponse<String> report = post(path, get(path).body());

    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.body()).contains("\"added\":0", "\"refused\":0", "form.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/feeds.yml | feeds:\\n"
            + " - url: ftp://a.example/ | feeds.yml, line 2: The address must start",
        "/feeds.yml | feeds: [ | not valid YAML",
        "/feeds.opml | <html></html> | This is not OPML",
        "/feeds.opml | '' | holds no file"
      })
  void aFileThatCannotBeUsedIsAProblem(String path, String text, String words) throws Exception {
    var body = BodyPublishers.ofString(text.replace("\\n", "\n"));
    HttpResponse<String> problem = post(path, "text/plain", body);
    assertThat(problem.statusCode()).isEqualTo(400);
    assertThat(problem.body()).contains(words, "\"field\":\"file\"");
  }

  @Test
  void aFileThatIsTooLargeIsRefusedWithWords() throws Exception {
    String large = "<opml>" + " ".repeat(FeedLists.LARGEST);
    HttpResponse<String> body = post("/feeds.opml", "text/xml", BodyPublishers.ofString(large));
    assertThat(body.body()).contains("larger than 10 MB");
    HttpResponse<String> form = post("/feeds.opml", large);
    assertThat(form.statusCode()).isEqualTo(413);
    assertThat(form.body()).contains("10 MB");
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(api(path)));
  }

  private HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
    return send(HttpRequest.newBuilder(api(path)).header("Content-Type", type).POST(body));
  }

  /** Sends a file as a browser's form does. */
  private HttpResponse<String> post(String path, String file) throws Exception {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n"
            + file
            + "\r\n--x--\r\n";
    return post(
        path,
        "multipart/form-data; boundary=x",
        BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI api(String path) {
    return URI.create("http://localhost:" + port + "/api/v1" + path);
  }
}
