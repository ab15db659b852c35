package dev.wirewatch.source.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.source.Entry;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.source.parse.ParseFailure;
import dev.wirewatch.source.parse.Parsed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PageReaderTest {

  private static final URI ADDRESS = URI.create("https://harbour.example/news/");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final HtmlPage cards = PageFixture.page("cards-with-base-and-times.html", ADDRESS);

  @Test
  void linksAreMeantFromThePagesBase() throws Exception {
    assertThat(read(cards, entries("article.card")).entries())
        .extracting(Entry::url)
        .containsExactly(
            "https://cdn.harbour.example/news/1-ferry",
            "https://cdn.harbour.example/news/2-pilots",
            "https://cdn.harbour.example/news/3-seals");
  }

  @Test
  void theHeadlineIsTheTitleAndAWholeOneReplacesACutOne() throws Exception {
    assertThat(read(cards, entries("article.card")).entries())
        .extracting(Entry::title)
        .containsExactly(
            "Ferry runs again after two weeks in dock",
            "Pilots end their strike at the outer…",
            "Seals counted along all the outer islands");
  }

  @Test
  void theFirstTimeInAnEntryServesIfNoneIsNamed() throws Exception {
    assertThat(read(cards, entries("article.card")).entries())
        .extracting(Entry::published)
        .containsExactly(
            OffsetDateTime.parse("2016-03-22T09:00+01:00"),
            OffsetDateTime.parse("2016-03-22T14:00+08:00"),
            null);
  }

  @Test
  void selectorsNameThePartsOfAnEntry() throws Exception {
    Entry first =
        read(cards, new PageRules("article.card", "h3", "a[href^=/tag/]", "time", "p.lead"))
            .entries()
            .getFirst();
    assertThat(first.title()).isEqualTo("Ferry runs again after two weeks in dock");
    assertThat(first.url()).isEqualTo("https://cdn.harbour.example/tag/sea");
    assertThat(first.summary()).isEqualTo("The crew was glad.");
  }

  @Test
  void aPageSaysItsTitleAndLanguage() throws Exception {
    Parsed read = read(cards, entries("article"));
    assertThat(read.title()).isEqualTo("Harbour Gazette");
    assertThat(read.language()).isEqualTo("en-GB");
    assertThat(read.entries().getFirst().language()).isEqualTo("en-GB");
  }

  @Test
  void tellsHowManyElementsHoldNoLink() throws Exception {
    assertThat(read(cards, entries("article")).mended())
        .containsExactly("2 of 6 elements hold no link to an article and were left out.");
  }

  @Test
  void aLinkMayBeTheEntryItself() throws Exception {
    assertThat(read(cards, entries("article > a:has(h3)")).entries()).hasSize(3);
  }

  @Test
  void identityIsTheLink() throws Exception {
    assertThat(read(cards, entries("article")).entries())
        .extracting(Entry::guid)
        .containsOnlyNulls();
  }

  @Test
  void aSelectorThatFindsNothingIsAFailureThatSaysSo() {
    assertThatThrownBy(() -> read(cards, entries("ul.news > li")))
        .isInstanceOf(ParseFailure.class)
        .hasMessage(
            "The page answered, but the selector “ul.news > li” found nothing. Its structure may"
                + " have changed; open the feed's page and choose entries anew.");
  }

  @Test
  void elementsWithoutAnyLinkAreAFailureToo() {
    assertThatThrownBy(() -> read(cards, entries("h3 > b, p")))
        .isInstanceOf(ParseFailure.class)
        .hasMessageContaining("found 2 elements on the page, but none holds a link");
  }

  @Test
  void aPageThatChecksForABrowserIsRecognised() {
    HtmlPage shell = PageFixture.page("browser-check-shell.html", ADDRESS);
    assertThatThrownBy(() -> read(shell, entries(".announce__item")))
        .isInstanceOf(ParseFailure.class)
        .hasMessageContaining("may be filled in by scripts, or check for a browser");
  }

  @Test
  void readsPagesInTheEncodingThatTheyDeclareThemselves() throws Exception {
    HtmlPage page = PageFixture.page("peoples-daily-rolling-gbk.html", ADDRESS);
    assertThat(read(page, entries(".ej_bor li")).entries().getFirst().title())
        .isEqualTo("沿海城市商定统一渡轮时刻表");
    assertThat(page.mended()).isEmpty();
  }

  @Test
  void survivesMarkupOfAnyKind() throws Exception {
    String nested = "<div>".repeat(20_000) + "<a href='/x'>Deep headline of the day</a>";
    HtmlPage page = HtmlPage.of(nested.getBytes(StandardCharsets.UTF_8), "text/html", ADDRESS);
    assertThat(read(page, entries("a")).entries()).hasSize(1);
  }

  private static PageRules entries(String selector) {
    return new PageRules(selector, "", "", "", "");
  }

  private static Parsed read(HtmlPage page, PageRules rules) throws ParseFailure {
    return PageFixture.read(page, rules, SHANGHAI);
  }
}
