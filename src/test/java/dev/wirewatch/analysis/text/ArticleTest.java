package dev.wirewatch.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArticleTest {

  @Test
  void readsWhatStandsAboveTheText() throws IOException {
    var article = fixture("plain.txt");
    assertThat(article.title()).isEqualTo("Harbour Talks Test the Northern Corridor");
    assertThat(article.publication()).isEqualTo("Northern Review");
    assertThat(article.issue()).isEqualTo("Volume 4, Issue 7");
    assertThat(article.date()).isEqualTo(LocalDate.of(2019, 5, 12));
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void leavesOutBylineCaptionAndHeadings() throws IOException {
    assertThat(fixture("plain.txt").paragraphs())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("Port authorities").endsWith("a start."),
            second -> assertThat(second).startsWith("The unmanned").endsWith("December 3)!"),
            third -> assertThat(third).isEqualTo("Will the ice allow it?"));
  }

  @Test
  void readsWindowsTextWithOneLinePerParagraph() throws IOException {
    var article = fixture("windows-bom-one-line-paragraphs.txt");
    assertThat(article.title()).isEqualTo("Ferry Lines Return");
    assertThat(article.publication()).isEqualTo("Island Gazette");
    assertThat(article.issue()).isEqualTo("Volume 2, Issue 11");
    assertThat(article.date()).isEqualTo(LocalDate.of(2020, 3, 3));
    assertThat(article.url()).isEqualTo("https://example.org/ferries");
    assertThat(article.paragraphs()).hasSize(2).last().isEqualTo("Islanders hope that it lasts.");
    assertThat(CitationParser.parse(article.paragraphs().getFirst(), article.date()))
        .extracting(Cited::date)
        .containsExactly(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 2, 28));
  }

  @Test
  void joinsHardWrappedLines() throws IOException {
    var article = fixture("hard-wrapped.txt");
    assertThat(article.title()).isEqualTo("Lighthouse Keepers Agree");
    assertThat(article.publication()).isEmpty();
    assertThat(article.paragraphs())
        .hasSize(2)
        .last()
        .asString()
        .contains("old charts are wrong by half a mile");
  }

  @Test
  void readsTextCopiedFromAPage() throws IOException {
    var article = fixture("pasted.html");
    assertThat(article.title()).isEqualTo("Tunnel Plans Surface");
    assertThat(article.publication()).isEqualTo("Strait Letter");
    assertThat(article.paragraphs())
        .containsExactly(
            "Engineers of an invented country want to dig a tunnel & a canal (China Daily, Xinhua, March 26).",
            "They have no money.",
            "It may take forty years.");
  }

  @Test
  void readsRussian() throws IOException {
    var article = fixture("russian.txt");
    assertThat(article.title()).isEqualTo("Мост через залив откладывается");
    assertThat(article.publication()).isEqualTo("Вымышленный обозреватель");
    assertThat(article.date()).isEqualTo(LocalDate.of(2018, 4, 12));
    assertThat(article.language()).isEqualTo("ru");
    assertThat(CitationParser.parse(article.paragraphs().getFirst(), article.date()))
        .extracting(Cited::outlet)
        .containsExactly("ТАСС", "Интерфакс", "Коммерсантъ");
  }

  @Test
  void readsChinese() throws IOException {
    var article = fixture("chinese.txt");
    assertThat(article.title()).isEqualTo("虚构的港口重新开放");
    assertThat(article.publication()).isEqualTo("虚构评论");
    assertThat(article.date()).isEqualTo(LocalDate.of(2017, 4, 2));
    assertThat(article.language()).isEqualTo("zh");
    assertThat(article.paragraphs()).hasSize(2).last().isEqualTo("渡轮每天往返两次。");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(Article.parse("").problem())
        .hasValueSatisfying(p -> assertThat(p).contains("title"));
    assertThat(Article.parse("Only a title").problem())
        .hasValueSatisfying(p -> assertThat(p).contains("paragraph"));
    assertThat(Article.parse("A sentence goes on. ".repeat(20)).problem())
        .hasValueSatisfying(p -> assertThat(p).contains("title"));
  }

  private static Article fixture(String name) throws IOException {
    return Article.parse(Files.readString(Path.of("src/test/resources/analysis", name)));
  }
}
