package dev.wirewatch.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedTextTest {

  @Test
  void takesTheTextOfHtml() {
    assertThat(FeedText.fromHtml("<p>One<br>two</p><p>three&nbsp;four</p>", 100))
        .isEqualTo("One two three four");
  }

  @Test
  void readsHtmlThatWasEscapedTwice() {
    assertThat(FeedText.fromHtml("&lt;p&gt;One &lt;a href='x'&gt;two&lt;/a&gt;&lt;/p&gt;", 100))
        .isEqualTo("One two");
  }

  @Test
  void leavesComparisonSignsOfPlainTextAlone() {
    assertThat(FeedText.fromHtml("5 < 6 and 7 > 2", 100)).isEqualTo("5 < 6 and 7 > 2");
  }

  @Test
  void cutsBetweenWordsAndNeverInsideACharacter() {
    assertThat(FeedText.fromText("several words here", 15)).isEqualTo("several words…");
    assertThat(FeedText.fromText("😀".repeat(50), 20)).isEqualTo("😀".repeat(9) + "…");
  }

  @Test
  void removesWhatReadersCannotSee() {
    assertThat(FeedText.fromText("a\u202eb\u0000c\u2066d\ufeff", 100)).isEqualTo("abcd");
  }

  @Test
  void keepsTheParagraphsOfAnArticle() {
    assertThat(
            FeedText.paragraphs(
                "<div><h2>One</h2><p>two <b>and</b>\nthree</p>four<br/>five<ul><li>six</ul></div>"
                    + "<script>no</script>",
                100))
        .isEqualTo("One\ntwo and three\nfour\nfive\nsix");
  }

  @Test
  void partsPlainTextAtBlankLines() {
    assertThat(FeedText.paragraphs("One\nof them\n \nTwo\r\n\r\n\r\nThree", 100))
        .isEqualTo("One of them\nTwo\nThree");
  }

  @Test
  void knowsWhetherATextIsWhole() {
    assertThat(FeedText.isWhole("short", "<b>short</b>", 100)).isTrue();
    String cut = FeedText.fromHtml("word ".repeat(30), 100);
    assertThat(FeedText.isWhole(cut, "word ".repeat(30), 100)).isFalse();
  }
}
