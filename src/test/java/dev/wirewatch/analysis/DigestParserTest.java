package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirewatch.config.ConfigFile;
import dev.wirewatch.config.ConfigProblem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DigestParserTest {

  static final String GOOD =
      """
      ---
      id: harbour-talks
      title: Harbour Talks
      publication: Northern Review
      date: 2019-05-12
      ---

      ## 1

      ```yaml
      themes: [energy, japan]
      cites:
        - {outlet: TASS, date: 2019-05-09, text: "TASS, May 9"}
        - {outlet: Naval Review}
      ```

      Two states met
      again.

      ## 2

      ```yaml
      original: {sentence: Larnholm}
      ```

      Nobody knows more.
      """;

  @Test
  void readsFieldsAndPassages() {
    Digest digest = parse(GOOD);
    assertThat(digest.analysis().id()).isEqualTo("harbour-talks");
    assertThat(digest.analysis().date()).isEqualTo(LocalDate.of(2019, 5, 12));
    assertThat(digest.analysis().passages())
        .extracting(Passage::summary)
        .containsExactly("Two states met again.", "Nobody knows more.");
    assertThat(digest.analysis().passages().getFirst().themes()).containsExactly("energy", "japan");
    assertThat(digest.starts())
        .containsExactly(PassageStart.OF_TEXT, new PassageStart("Larnholm", true));
  }

  @Test
  void readsCitations() {
    assertThat(parse(GOOD).analysis().passages().getFirst().citations())
        .containsExactly(
            new Citation("TASS", LocalDate.of(2019, 5, 9), "TASS, May 9", null),
            new Citation("Naval Review", null, "Naval Review", null));
  }

  @Test
  void readsFilesSavedOnWindows() {
    assertThat(parse("\uFEFF" + GOOD.replace("\n", "\r\n")).analysis())
        .isEqualTo(parse(GOOD).analysis());
  }

  @Test
  void namesTheLineOfWhatIsWrong() {
    assertProblem("", 1, "begins with a line");
    assertProblem(GOOD.replace("title: Harbour Talks\n", ""), 2, "\"title\" is missing");
    assertProblem(GOOD.replace("publication:", "publisher:"), 4, "\"publisher\" is not known");
    assertProblem(GOOD.replace("2019-05-12", "May 2019"), 5, "no date");
    assertProblem(GOOD.replace("id: harbour-talks", "id: Harbour Talks"), 2, "small letters");
    assertProblem(GOOD.replace("## 1", "Preface"), 8, "first passage");
    assertProblem(GOOD.replace("## 2", "## 3"), 20, "expected \"## 2\"");
    assertProblem(GOOD.replace("themes: [", "themes: [" + "["), 12, "not valid YAML");
    assertProblem(
        GOOD.replace("- {outlet: Naval Review}", "- {press: Naval Review}"), 14, "not known");
    assertProblem(GOOD.replace("{sentence: Larnholm}", "{page: 3}"), 23, "not known");
    assertProblem(GOOD.replace("original: {sentence: Larnholm}\n", "themes: []\n"), 20, "original");
    assertProblem(GOOD.replace("Nobody knows more.\n", ""), 20, "summary");
    assertProblem(GOOD.substring(0, GOOD.indexOf("## 1")), 6, "no passage");
  }

  private static void assertProblem(String text, int line, String reason) {
    assertThatExceptionOfType(ConfigProblem.class)
        .isThrownBy(() -> parse(text))
        .satisfies(problem -> assertThat(problem.reason()).contains(reason))
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(line))
        .satisfies(problem -> assertThat(problem.file()).isEqualTo("talks.md"));
  }

  private static Digest parse(String text) {
    return DigestParser.parse(new ConfigFile("talks.md", text));
  }
}
