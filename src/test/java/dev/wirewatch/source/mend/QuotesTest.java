package dev.wirewatch.source.mend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a b=\"The \"Times\"\"/>|<a b=\"The &quot;Times&quot;\"/>",
        "<a b=\"\"Times\" of\" c=\"d\">|<a b=\"&quot;Times&quot; of\" c=\"d\">",
        "<a b='don't' c='d'/>|<a b='don&apos;t' c='d'/>",
        "<a b = \"5\" x\" />|<a b = \"5&quot; x\" />",
      })
  void marksInsideOfAttributesBecomeReferences(String broken, String mended) {
    assertThat(Quotes.mend(broken)).isEqualTo(mended);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a b=\"c\" d='e \"f\"' g = \"\"/>\"text\" = \"more\"",
        "<a b=\"c > d\">x</a><?pi e=\"f\"?>",
        "<a b=\"never ended <c d=\"e\"/>",
        "<a b=\"cut",
        "="
      })
  void whatNeedsNoMendingStays(String text) {
    assertThat(Quotes.mend(text)).isEqualTo(text);
  }

  @Test
  void aHostileTextTakesNoLongerThanItsLength() {
    String hostile = "<a " + "b=\" ".repeat(500_000);
    assertThat(Quotes.mend(hostile)).startsWith("<a b=\"");
  }
}
