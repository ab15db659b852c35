package dev.wirewatch.analysis.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.analysis.text.CitationParser;
import dev.wirewatch.analysis.text.Cited;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFilesTest {

  private static final LocalDate PRINTED = LocalDate.of(2016, 3, 30);
  private static final Path SHARED =
      Path.of("../shared/analysis/new-momentum-in-the-russia-china-partnership.txt");

  private final ArticleFiles files = new ArticleFiles();

  private Article read(byte[] bytes) throws Unreadable {
    return files.read(ArticleFile.named(bytes, "misleading.txt"));
  }

  private static List<String> paragraphs() throws IOException {
    List<String> blocks = Written.blocks("citing.txt");
    return blocks.subList(3, blocks.size());
  }

  private static byte[] page(String name) throws IOException {
    String paragraphs =
        paragraphs().stream().collect(Collectors.joining("</p>\n<p>", "<p>", "</p>"));
    return new String(Written.file(name), StandardCharsets.UTF_8)
        .replace("PARAGRAPHS", paragraphs)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsTitlePublicationIssueParagraphsAndCitations() throws Exception {
    Article article = read(Written.file("citing.txt"));
    assertThat(article.title()).isEqualTo("Quiet Progress on the Larnholm Line");
    assertThat(article.publication()).isEqualTo("Northern Review");
    assertThat(article.issue()).isEqualTo("Volume 9, Issue 14");
    assertThat(article.paragraphs()).isEqualTo(paragraphs());
    assertThat(cited(article))
        .hasSize(13)
        .startsWith("EDM 2016-03-16", "Xinhua 2016-03-22", "RIA Novosti 2016-03-22")
        .contains("TASS 2016-03-21", "TASS 2016-03-23", "RT 2015-09-02", "Interfax 2015-12-03")
        .noneMatch(cited -> cited.contains("presumably"));
  }

  private static List<String> cited(Article article) {
    return article.paragraphs().stream()
        .flatMap(paragraph -> CitationParser.parse(paragraph, PRINTED).stream())
        .map((Cited cited) -> cited.outlet() + " " + cited.date())
        .toList();
  }

  @Test
  void readsTheFirstAnalysis() throws Exception {
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || Files.exists(SHARED), "the original is not beside the project");
    Article article = read(Files.readAllBytes(SHARED));
    assertThat(article.title()).isEqualTo("New Momentum in the Russia-China Partnership");
    assertThat(article.publication()).isEqualTo("Eurasia Daily Monitor");
    assertThat(article.paragraphs()).hasSize(6);
    assertThat(cited(article)).hasSizeGreaterThanOrEqualTo(13).contains("EDM 2016-03-16");
    List<String> blocks = List.of(Files.readString(SHARED).strip().split("\n\n"));
    assertThat(read(Written.docx(blocks)).paragraphs()).isEqualTo(article.paragraphs());
    assertThat(read(Written.pdf(blocks, 1)).paragraphs()).isEqualTo(article.paragraphs());
  }

  @Test
  void readsTheSameFromADocx() throws Exception {
    Article article = read(Written.docx(Written.blocks("citing.txt")));
    assertThat(article.title()).isEqualTo("Quiet Progress on the Larnholm Line");
    assertThat(article.publication()).isEqualTo("Northern Review");
    assertThat(article.author()).isEqualTo("Ada Example");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.paragraphs()).isEqualTo(paragraphs());
  }

  @Test
  void readsTheSameFromAPdfWithoutItsLinesHyphensHeadsAndPageNumbers() throws Exception {
    Article article = read(Written.pdf(Written.blocks("citing.txt"), 3));
    assertThat(article.title()).isEqualTo("Quiet Progress on the Larnholm Line");
    assertThat(article.publication()).isEqualTo("Northern Review");
    assertThat(article.issue()).isEqualTo("Volume 9, Issue 14");
    assertThat(article.paragraphs()).hasSize(15).startsWith(paragraphs().toArray(String[]::new));
    assertThat(article.paragraphs().subList(10, 15)).isEqualTo(paragraphs());
  }

  @Test
  void readsTheArticleOfASavedPageAndNothingAroundIt() throws Exception {
    Article article = read(page("saved-page-with-banner-menu-and-comments.html"));
    assertThat(article.title()).isEqualTo("Quiet Progress on the Larnholm Line");
    assertThat(article.author()).isEqualTo("Ada Example");
    assertThat(article.publication()).isEqualTo("Northern Review");
    assertThat(article.issue()).isEqualTo("Volume 9, Issue 14");
    assertThat(article.date()).isEqualTo(PRINTED);
    assertThat(article.url()).isEqualTo("https://review.example/larnholm-line");
    assertThat(article.paragraphs()).isEqualTo(paragraphs());
  }

  @Test
  void takesNoPictureOfMarkdownForAPassageAndItsEmphasisedDateForTheDate() throws Exception {
    Article article = read(Written.file("picture-and-date.md"));
    assertThat(article.title()).isEqualTo("Quiet Progress on the Larnholm Line");
    assertThat(article.date()).isEqualTo(PRINTED);
    assertThat(article.author()).isEqualTo("Ada Example");
    assertThat(article.paragraphs())
        .containsExactly(
            "The line will carry freight from the first day on (TASS, March 21).",
            "Money remains the soft spot*, as R&D goes.",
            "Fishermen fear for the herring.",
            "The coast guard wants cutters.");
  }

  @Test
  void markdownMayTellOfItselfOnTop() throws Exception {
    String text =
        "---\ntitle: \"Low Water\"\nauthor: Ada Example\ndate: 2016-03-30\npublication: Review\n"
            + "---\n\nThe tide is *out*.\n";
    Article article = read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(article)
        .isEqualTo(
            new Article(
                "Low Water",
                "Ada Example",
                "Review",
                "",
                PRINTED,
                "",
                "",
                List.of("The tide is out."),
                List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "russian.txt, windows-1251",
    "russian.txt, UTF-16",
    "russian.txt, UTF-16LE",
    "russian.txt, KOI8-R",
    "chinese.txt, GB18030",
    "chinese.txt, UTF-16BE",
    "chinese.txt, UTF-16",
    "imports/citing.txt, windows-1252",
    "imports/citing.txt, UTF-16"
  })
  void readsTextsInEveryCharset(String name, String charset) throws Exception {
    String text = Files.readString(Path.of("src/test/resources/analysis", name));
    assertThat(read(text.getBytes(Charset.forName(charset)))).isEqualTo(Article.parse(text));
  }

  @Test
  void readsAPageInItsCharset() throws Exception {
    String text =
        "<html><head><title>Мост</title></head><body><article><p>"
            + "Мост через залив построят не раньше весны, говорят строители. ".repeat(6)
            + "</p></article></body></html>";
    Article article = read(text.getBytes(Charset.forName("windows-1251")));
    assertThat(article.title()).isEqualTo("Мост");
    assertThat(article.language()).isEqualTo("ru");
    assertThat(article.paragraphs()).singleElement().asString().startsWith("Мост через залив");
  }

  @Test
  void refusesWhatIsTooLargeForAFile() {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> read(new byte[ArticleFiles.LARGEST + 1]))
        .withMessageContaining("20 MB")
        .extracting(Unreadable::why)
        .isEqualTo(Unreadable.Why.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "Title\n\n"})
  void namesTheLimitOfCharacters(String start) {
    assertRefused((start + "word. ".repeat(40_000)).getBytes(StandardCharsets.UTF_8), "200,000");
    assertRefused("x".repeat(15 << 20).getBytes(StandardCharsets.UTF_8), "200,000 characters");
  }

  @Test
  void namesTheLimitOfParagraphs() {
    String text = "Title" + "\n\nA line.".repeat(1_001);
    assertRefused(text.getBytes(StandardCharsets.UTF_8), "1,000 paragraphs");
  }

  private void assertRefused(byte[] bytes, String words) {
    assertThatExceptionOfType(Unreadable.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining(words);
  }
}
