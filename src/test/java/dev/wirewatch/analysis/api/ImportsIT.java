package dev.wirewatch.analysis.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.wirewatch.TestDatabase;
import dev.wirewatch.review.Desk.Answer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Articles that come in as files and addresses. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportsIT {

  @TempDir private static Path data;

  private final AnalysisDesk desk;

  ImportsIT(TestDatabase kind) throws Exception {
    desk = AnalysisDesk.on(kind, data);
  }

  @AfterAll
  static void close() {
    AnalysisDesk.stop();
  }

  private Answer upload(String name, byte[] bytes) throws Exception {
    return desk.desk.upload("ann", "/analyses", name, bytes);
  }

  private static byte[] windows1251(String title) {
    return (title + "\n\nМост построят весной (ТАСС, 21 марта 2016).\n")
        .getBytes(Charset.forName("windows-1251"));
  }

  @Test
  void aFileIsAnAnalysisAndIsKeptByteForByte() throws Exception {
    byte[] bytes = windows1251("Мост через залив");
    JsonNode added = upload("мост.txt", bytes).expect(201).json();
    assertThat(added.get("title").asString()).isEqualTo("Мост через залив");
    assertThat(added.get("language").asString()).isEqualTo("ru");
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(added.get("original").toString())
        .isEqualTo("{\"sha256\":\"" + sha256 + "\",\"source\":\"мост.txt\"}");
    Answer original = desk.desk.call("ann", "GET", path(added) + "/original", "").expect(200);
    assertThat(original.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(original.header("Content-Disposition")).startsWith("attachment;");
    assertThat(original.bytes()).isEqualTo(bytes);
  }

  private static String path(JsonNode analysis) {
    return "/analyses/" + analysis.get("id").asString();
  }

  @Test
  void aSecondFileOfTheSameTitleIsARevision() throws Exception {
    JsonNode first = upload("a.txt", windows1251("Второй мост")).expect(201).json();
    byte[] longer =
        (new String(windows1251("Второй мост"), "windows-1251") + "\nОн длинный.\n")
            .getBytes(StandardCharsets.UTF_16);
    JsonNode second = upload("b.txt", longer).expect(201).json();
    assertThat(second.get("id")).isEqualTo(first.get("id"));
    assertThat(second.get("revision").asInt()).isEqualTo(2);
    assertThat(second.get("original").get("source").asString()).isEqualTo("b.txt");
    assertThat(desk.desk.call("ann", "GET", path(second) + "/original", "").bytes())
        .isEqualTo(longer);
    desk.delete(path(second)).expect(204);
    assertThat(
            desk.jdbc()
                .sql(
                    "select count(*) from original_file where source = 'a.txt' or source = 'b.txt'")
                .query(Integer.class)
                .single())
        .isZero();
    AnalysisDesk.assertProblem(
        desk.desk.call("ann", "GET", path(second) + "/original", ""), 404, "original");
  }

  @Test
  void aTextIsItsOwnOriginal() {
    String analysis = desk.analysis("They came.");
    Answer original = desk.desk.call("ann", "GET", analysis + "/original", "").expect(200);
    assertThat(original.text()).endsWith("\n\nThey came.");
  }

  @Test
  void anAddressIsReadLikeAFile() throws Exception {
    String page =
        "<html><head><title>The Tide Was Out | Review</title></head><body><nav>All about"
            + " it.</nav><article><p>"
            + "The tide was out for the whole of the day. ".repeat(8)
            + "</p></article></body></html>";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_16);
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.2"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/tide") ? 200 : 404, 0);
          try (var out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    try {
      String at = "http://127.0.0.2:" + server.getAddress().getPort();
      JsonNode added = desk.post("/analyses", "{'url': '" + at + "/tide'}").expect(201).json();
      assertThat(added.get("title").asString()).isEqualTo("The Tide Was Out");
      assertThat(added.get("url").asString()).isEqualTo(at + "/tide");
      assertThat(added.get("original").get("source").asString()).isEqualTo(at + "/tide");
      assertThat(added.get("passages")).hasSize(1);
      assertThat(desk.desk.call("ann", "GET", path(added) + "/original", "").bytes())
          .isEqualTo(bytes);
      AnalysisDesk.assertProblem(desk.post("/analyses", "{'url': '" + at + "/x'}"), 422, "404");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void refusalsAreProblems() throws Exception {
    AnalysisDesk.assertProblem(upload("a.pdf", new byte[21 << 20]), 413, "20 MB");
    AnalysisDesk.assertProblem(upload("a.docx", new byte[] {1, 0, 2}), 422, "another kind");
    AnalysisDesk.assertProblem(
        upload("a.txt", "Only a title".getBytes("UTF-8")), 422, "no paragraph");
    AnalysisDesk.assertProblem(
        upload("a.txt", "x".repeat(900_000).getBytes("UTF-8")), 422, "200,000 characters");
    AnalysisDesk.assertProblem(desk.post("/analyses", "{'url': 'x', 'text': 'y'}"), 400, "url");
    AnalysisDesk.assertProblem(desk.post("/analyses", "{}"), 400, "url");
    AnalysisDesk.assertProblem(
        desk.post("/analyses", "{'url': 'ftp://a.example/'}"), 400, "http://");
    AnalysisDesk.assertProblem(
        desk.post("/analyses", "{'url': 'http://127.0.0.1:8765/'}"), 400, "allowed-networks");
  }
}
