package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.Durability;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

class AnalysesApiTest {

  @RestControllerAdvice
  static class Problems extends ResponseEntityExceptionHandler {}

  private final MockMvcTester http;

  AnalysesApiTest() {
    var opened = TestDatabase.H2.open();
    var store = new AnalysisStore(opened.jdbc(), opened.transactions());
    var imports = new AnalysisImport(store, AnalysesTest.TAGGER);
    new AnalysisSeed(store, imports, () -> Set.of("energy", "japan"))
        .sow(List.of(new ConfigFile("talks.md", DigestParserTest.GOOD)), List.of());
    var analyses = new Analyses(store, imports, List::of, new Durability(opened.dataSource()));
    PassageCounts counts = themes -> new PassageCounts.Counts(10L * themes.size(), 2, 1);
    http =
        MockMvcTester.of(
            List.of(new AnalysesApi(analyses, counts)),
            builder -> builder.setControllerAdvice(new Problems()).build());
  }

  @Test
  void showsAnalyses() {
    assertThat(http.get().uri("/api/v1/analyses"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].id")
        .asArray()
        .containsExactly("harbour-talks");
  }

  @Test
  void deletesAnAnalysis() {
    assertThat(http.delete().uri("/api/v1/analyses/harbour-talks"))
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(http.get().uri("/api/v1/analyses/harbour-talks")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.delete().uri("/api/v1/analyses/harbour-talks")).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(http.get().uri("/api/v1/analyses")).bodyJson().isStrictlyEqualTo("[]");
  }

  @Test
  void showsOneAnalysis() {
    assertThat(http.get().uri("/api/v1/analyses/harbour-talks"))
        .hasStatusOk()
        .bodyJson()
        .isStrictlyEqualTo(
            """
            {"id": "harbour-talks", "title": "Harbour Talks", "publication": "Northern Review",
             "issue": "", "date": "2019-05-12", "url": "",
             "passages": [
              {"id": "harbour-talks-1", "position": 1, "summary": "Two states met again.",
               "text": null, "themes": ["energy", "japan"],
               "citations": [
                {"outlet": "TASS", "date": "2019-05-09", "text": "TASS, May 9", "feedId": null},
                {"outlet": "Naval Review", "date": null, "text": "Naval Review", "feedId": null}],
               "counts": {"tagged": 20, "kept": 2, "dismissed": 1}},
              {"id": "harbour-talks-2", "position": 2, "summary": "Nobody knows more.",
               "text": null, "themes": [], "citations": [],
               "counts": {"tagged": 0, "kept": 2, "dismissed": 1}}]}
            """);
  }

  @Test
  void answers404ToOtherIds() {
    assertThat(http.get().uri("/api/v1/analyses/other")).hasStatus(404);
  }

  @Test
  void takesAPastedText() {
    assertThat(post("{\"text\": \"Pipe Dreams\\n\\nThey sell gas.\"}"))
        .hasStatus(201)
        .hasHeader("Location", "/api/v1/analyses/pipe-dreams")
        .bodyJson()
        .extractingPath("$.passages[0].themes")
        .asArray()
        .containsExactly("energy");
  }

  @Test
  void takesAFile() {
    assertThat(upload("虚构的港口\n\n虚构的港口将重新开放。", StandardCharsets.UTF_8))
        .hasStatus(201)
        .bodyJson()
        .extractingPath("$.passages[0].text")
        .isEqualTo("虚构的港口将重新开放。");
  }

  @Test
  void saysWhatIsWrong() {
    assertProblem(post("{\"text\": \"Only a title\"}"), "no paragraph");
    assertProblem(post("{\"url\": \"https://example.org/\"}"), "or send it as a \\\"file\\\"");
    assertProblem(upload("Мосты\n\nМост закрыт.", Charset.forName("windows-1251")), "not UTF-8");
  }

  private MvcTestResult post(String json) {
    return http.post()
        .uri("/api/v1/analyses")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private MvcTestResult upload(String text, Charset charset) {
    var file = new MockMultipartFile("file", "a.txt", "text/plain", text.getBytes(charset));
    return http.post().uri("/api/v1/analyses").multipart().file(file).exchange();
  }

  private static void assertProblem(MvcTestResult result, String reason) {
    assertThat(result)
        .hasStatus(400)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains(reason);
  }
}
