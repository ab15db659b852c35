package dev.wirewatch.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The first ship sailed on March 21, 2016, at noon. | It names a date: March 21, 2016.",
        "A loan of $2.17 billion has come. | It has a number: $2.17 billion.",
        "They will sell the S-400 to all. | It says what will, can or must be: “will”.",
        "Они могут продать комплекс. | It says what will, can or must be: “могут”.",
        "中国将购买更多石油。 | It says what will, can or must be: “将”.",
        "Поставки начались 21 марта. | It names a date: 21 марта.",
      })
  void saysWhyASentenceMayBeAClaim(String sentence, String reason) {
    assertThat(Telling.in(sentence))
        .containsExactly(new Telling.Found(0, sentence.length(), reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "They spoke of the S-400 (TASS, March 21). | ''",
        "Nobody knew. | ''",
        "The willow stood there. | ''",
      })
  void leavesOutWhatOnlyCitesOrTells(String sentence, String none) {
    assertThat(Telling.in(sentence)).as(none).isEmpty();
  }

  @Test
  void placesCountUnitsOfTheWholeText() {
    String text = "🚀 They met.  It will rain. So.\n\nNobody knew.\n\n\nThere were 12 of them.";
    List<Telling.Found> found = Telling.in(text);
    assertThat(found)
        .extracting(each -> text.substring(each.start(), each.end()))
        .containsExactly("It will rain.", "There were 12 of them.");
  }
}
