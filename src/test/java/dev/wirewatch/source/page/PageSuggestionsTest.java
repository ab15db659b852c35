package dev.wirewatch.source.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.source.PageRules;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSuggestionsTest {

  private static final URI ADDRESS = URI.create("https://www.harbour.example/news/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xinhua-english-list.html           | div.item
          china-daily-section.html           | div.tw3_01_2
          peoples-daily-rolling-gbk.html     | ul.list_16 > li
          peoples-daily-english-section.html | div.col-1 li
          china-mfa-spokesperson.html        | ul.list1 > li
          china-mod-spokesperson.html        | #main-news-list > li
          russia-mfa-news.html               | div.announce__item
          """)
  void findsAShortSelectorForTheEntries(String file, String selector) {
    assertThat(suggest(PageFixture.page(file, ADDRESS)).getFirst()).isEqualTo(selector);
  }

  @Test
  void namesThatAGeneratorMadeAreNotUsed() {
    String page =
        "<div class='css-9xk2 jsx-123'>"
            + list(i ->
                "<div class='sc-bd2f Card_root__x8Kd2 post-48211 teaser'>" + headline(i) + "</div>")
            + "</div>";
    assertThat(suggest(page)).containsExactly("div.teaser");
  }

  @Test
  void navigationIsNoListOfEntries() {
    String page =
        "<nav>"
            + list(PageSuggestionsTest::headline)
            + "</nav><div class='site-footer'><ul>"
            + list(i -> "<li>" + headline(i) + "</li>")
            + "</ul></div>";
    assertThat(suggest(page)).isEmpty();
  }

  @Test
  void theLongerListWithDatesComesFirst() {
    String page =
        "<ul class='popular'>"
            + list(i -> "<li><a href='/topic/a" + i + "'>What all our readers liked most</a></li>")
            + "</ul><ol class='latest'>"
            + list(i -> "<li>" + headline(i) + " <i>2016-03-2" + i + "</i></li>")
            + "</ol>";
    assertThat(suggest(page)).containsExactly("ol.latest > li", "ul.popular > li");
  }

  @Test
  void fewOrShortLinksAreNoEntries() {
    assertThat(suggest("<ul><li>" + headline(1) + "</li><li>" + headline(2) + "</li></ul>"))
        .isEmpty();
    assertThat(suggest("<ul>" + list(i -> "<li><a href='/" + i + "'>Sport</a></li>") + "</ul>"))
        .isEmpty();
  }

  @Test
  void suggestsThreeAtMost() {
    String page =
        IntStream.range(0, 6)
            .mapToObj(n ->
                "<ul class='list"
                    + (char) ('a' + n)
                    + "'>"
                    + list(i -> "<li>" + headline(n * 10 + i) + "</li>")
                    + "</ul>")
            .collect(Collectors.joining());
    assertThat(suggest(page)).hasSize(3);
  }

  private static String headline(int i) {
    return "<a href='/news/2016/ferry-" + i + ".html'>The ferry of the day sails at " + i + "</a>";
  }

  private static String list(IntFunction<String> item) {
    return IntStream.range(0, 6).mapToObj(item).collect(Collectors.joining());
  }

  private static List<String> suggest(String body) {
    byte[] html = ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return suggest(HtmlPage.of(html, "text/html", ADDRESS));
  }

  private static List<String> suggest(HtmlPage page) {
    return PageSuggestions.of(page).stream().map(PageRules::entries).toList();
  }
}
