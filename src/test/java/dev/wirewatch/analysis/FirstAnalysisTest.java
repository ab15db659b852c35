package dev.wirewatch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.analysis.text.CitationParser;
import dev.wirewatch.analysis.text.Cited;
import dev.wirewatch.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The digest that ships against the original, which stays beside the project. */
class FirstAnalysisTest {

  private static final Path ORIGINAL =
      Path.of("../shared/analysis/new-momentum-in-the-russia-china-partnership.txt");
  private static final Path FILE = Path.of("config/analysis/new-momentum.md");

  private final Digest digest = DigestParser.parse(ConfigFiles.read(FILE));
  private Article article = Article.parse("");

  @BeforeEach
  void readOriginal() throws IOException {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || Files.exists(ORIGINAL), "the original is not beside the project");
    article = Article.parse(Files.readString(ORIGINAL));
  }

  @Test
  void readsTheOriginal() {
    assertThat(article.title()).isEqualTo("New Momentum in the Russia-China Partnership");
    assertThat(article.publication()).isEqualTo("Eurasia Daily Monitor");
    assertThat(article.issue()).isEqualTo("Volume 13, Issue 62");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.paragraphs()).hasSize(6);
  }

  @Test
  void sharesTitlePublicationAndIssueWithTheDigest() {
    Analysis analysis = digest.analysis();
    assertThat(analysis.title()).isEqualTo(article.title());
    assertThat(analysis.publication()).isEqualTo(article.publication());
    assertThat(analysis.issue()).isEqualTo(article.issue());
    assertThat(analysis.passages()).hasSize(8);
  }

  @Test
  void givesEachPassageItsOwnPart() throws ImportProblem {
    assertThat(parts())
        .satisfiesExactly(
            part -> assertHolds(part, "axis of convenience", "third parties", "Zhang Gaoli"),
            part -> assertHolds(part, "Xi Jinping", "Ukraine", "Zhang Gaoli"),
            part -> assertHolds(part, "Zhang Gaoli", "crude oil", "Xi Jinping"),
            part -> assertHolds(part, "energy sphere", "Kashin", "Kurile"),
            part -> assertHolds(part, "Eleron-3", "naval base", "Abe"),
            part -> assertHolds(part, "Shinzo Abe", "THAAD", "South China Sea"),
            part -> assertHolds(part, "South China Sea", "dominance", "THAAD"),
            part -> assertHolds(part, "rapprochement", "Sino-Russian", "RIA Novosti"));
  }

  @Test
  void losesNothingOfTheOriginal() throws ImportProblem {
    assertThat(words(String.join(" ", parts())))
        .isEqualTo(words(String.join(" ", article.paragraphs())));
  }

  @Test
  void citesInEachPassageWhatItsPartCites() throws ImportProblem {
    var parts = parts();
    var written = digest.analysis().date();
    for (Passage passage : digest.analysis().passages()) {
      assertThat(CitationParser.parse(parts.get(passage.position() - 1), written))
          .as("passage %d", passage.position())
          .isEqualTo(
              passage.citations().stream()
                  .map(c -> new Cited(c.outlet(), c.date(), c.text()))
                  .toList());
    }
  }

  @Test
  void takesNoEightWordsFromTheOriginal() {
    var theirs = new HashSet<>(eightWords(String.join(" ", article.paragraphs())));
    for (Passage passage : digest.analysis().passages()) {
      assertThat(eightWords(passage.summary())).doesNotContainAnyElementsOf(theirs);
    }
  }

  @Test
  void claimsSomethingInOurWordsInAllPassagesButTheLast() {
    String theirs = String.join(" ", words(String.join(" ", article.paragraphs())));
    var claims = digest.claims();
    assertThat(claims).hasSizeBetween(14, 20);
    assertThat(claims)
        .extracting(DigestClaim::position)
        .containsOnly(1, 2, 3, 4, 5, 6, 7)
        .contains(1, 2, 3, 4, 5, 6, 7);
    assertThat(claims)
        .filteredOn(claim -> words(claim.quote()).size() > 3)
        .allSatisfy(
            claim -> assertThat(theirs).doesNotContain(String.join(" ", words(claim.quote()))));
    assertThat(claims)
        .filteredOn(claim -> claim.kind().equals("forecast"))
        .allSatisfy(claim -> assertThat(claim.due()).isNotNull());
    assertThat(digest.analysis().passages()).noneMatch(passage -> passage.name().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void dividesItHoweverItWasPasted(Paste paste) throws IOException, ImportProblem {
    var expected = parts().stream().map(FirstAnalysisTest::words).toList();
    article = Article.parse(paste.of.apply(Files.readString(ORIGINAL)));
    assertThat(article.publication()).isEqualTo("Eurasia Daily Monitor");
    assertThat(parts().stream().map(FirstAnalysisTest::words)).isEqualTo(expected);
  }

  private enum Paste {
    WINDOWS_WITH_BOM(text -> "\uFEFF" + text.replace("\n", "\r\n")),
    WITHOUT_EMPTY_LINES(text -> text.replace("\n\n", "\n")),
    WRAPPED(text -> text.replaceAll("(.{60,80})(?: +|$)", "$1\n")),
    WITH_HARD_SPACES(text -> text.replace(' ', '\u00A0')),
    HTML(text -> "<div><p>" + text.replace("\n\n", "</p>\n<p>") + "</p></div>"),
    WITH_BYLINE_AND_DATE(text ->
        text.replace(
            "\n\nPublication",
            "\n\nBy: Stephen Blank\n\nMarch 30, 2016 05:51 PM Age: 10 years\n\nPublication"));

    private final UnaryOperator<String> of;

    Paste(UnaryOperator<String> of) {
      this.of = of;
    }
  }

  private List<String> parts() throws ImportProblem {
    return new OriginalCut(article.paragraphs()).parts(digest.starts());
  }

  private static void assertHolds(String part, String early, String late, String foreign) {
    assertThat(part).containsSubsequence(early, late).doesNotContain(foreign);
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
  }

  private static List<List<String>> eightWords(String text) {
    List<String> words = words(text);
    var runs = new ArrayList<List<String>>();
    for (int i = 0; i + 8 <= words.size(); i++) {
      runs.add(words.subList(i, i + 8));
    }
    return runs;
  }
}
