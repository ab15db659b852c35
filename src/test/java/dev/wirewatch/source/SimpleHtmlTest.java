package dev.wirewatch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleHtmlTest {

  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<br>",
          "<br/>",
          "<b>",
          "</b>",
          "<i>",
          "</i>",
          "<em>",
          "</em>",
          "<a href=\"https://x.example/?a=1&amp;b=2\" rel=\"nofollow\">",
          "</a>",
          "<span>",
          "</span>",
          "<p class=\"lead\">",
          "</br>",
          "<p/>",
          "<div>",
          "</div>",
          "<B>",
          "<img src=\"x\">",
          "<li>",
          "Gas",
          " ",
          "  two words ",
          "газ",
          "新闻",
          "\n",
          "\t",
          "\u00a0",
          "\u2003",
          "\u00ad",
          "\u200b",
          "&amp;",
          "&nbsp;",
          "&lt;",
          "&gt;",
          "&#8212;",
          "&#x2014;",
          "&eacute;",
          "&eacute",
          "&copy=1",
          "&unknown;",
          "&",
          "& ",
          "5 < 6",
          "a > b",
          "'",
          "\"",
          "&shy;",
          "&amp;lt;b&amp;gt;");

  @Test
  void readsWhatItReadsAsTheParserOfAllHtmlDoes() {
    var random = new Random(63);
    int read = 0;
    for (int i = 0; i < 60_000; i++) {
      var html = new StringBuilder();
      for (int pieces = 1 + random.nextInt(7); pieces > 0; pieces--) {
        html.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String text = SimpleHtml.text(html.toString());
      if (text != null) {
        read++;
        assertThat(FeedText.line(text))
            .as(html.toString())
            .isEqualTo(FeedText.line(FeedText.parsed(html.toString())));
      }
    }
    assertThat(read).isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Exports <b>rose</b>.</p><p>More <a href=\"https://x.example/\">here</a></p>",
        "One<br>two<br />three &amp; four",
        "no tags &mdash; only entities"
      })
  void readsUsualSummaries(String html) {
    assertThat(SimpleHtml.text(html)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>", "<table><tr><td>1", "5 < 6", "<b>not closed", "a</b>",
        "<b><p>misnested</p></b>", "<!-- comment -->", "<![CDATA[x]]>", "<p", "<a href='x'>y</a>",
        "<p onclick=x>y</p>", "zero\u0000"
      })
  void leavesTheRestToTheParser(String html) {
    assertThat(SimpleHtml.text(html)).isNull();
  }
}
