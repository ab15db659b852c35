package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalysisTest {

  @ParameterizedTest
  @ValueSource(strings = {"S-400", "S‑400", "S–400", "S−400", "S400", "s-400", "Ｓ－４００", "S-400s"})
  void spellingsOfADesignationAreOneWord(String spelling) {
    assertThat(Words.of(spelling)).extracting(Words.Term::text).containsExactly("s400");
  }

  @Test
  void lookAlikeLettersOfADesignationAreOne() {
    assertThat(Words.of("С-400")).isEqualTo(Words.of("C-400"));
    assertThat(Words.of("Ту-95")).isEqualTo(Words.of("ТУ-95"));
  }

  @ParameterizedTest
  @CsvSource({
    "Курилах, Курилы",
    "учений, учения",
    "самолёты, самолеты",
    "missiles, missile",
    "China's, China",
    "China’s, China",
    "Séoul, Seoul",
    "U.S., US",
    "ＴＨＡＡＤ, THAAD",
    "南海爭議, 南海争议",
    "臺灣, 台湾"
  })
  void formsOfAWordAreOne(String one, String other) {
    assertThat(Words.of(one)).isEqualTo(Words.of(other));
  }

  @Test
  void hyphensBetweenWordsStaySeparators() {
    assertThat(Words.of("Russia-China 2020-2024"))
        .extracting(Words.Term::text)
        .containsExactly("russia", "china", "2020", "2024");
  }

  @Test
  void keepsTheWrittenFormAndTheStem() throws IOException {
    assertThat(texts("России")).containsExactly("России|россии", "России|росс");
    assertThat(texts("talks")).containsExactly("talks|talks", "talks|talk");
  }

  @Test
  void givesCharactersAndPairs() throws IOException {
    assertThat(texts("俄罗斯")).containsExactlyInAnyOrder("俄|俄", "俄罗|俄罗", "罗|罗", "罗斯|罗斯", "斯|斯");
  }

  @Test
  void offsetsPointAtTheTextAsWritten() throws IOException {
    assertThat(texts("Ру: С‑400, Су–35s и U.S. ＴＨＡＡＤ в 臺灣"))
        .contains("С‑400|c400", "Су–35s|cy35", "U.S|us", "ＴＨＡＡＤ|thaad", "臺灣|台湾", "臺|台");
  }

  @Test
  void readsLongTextsAndAnyScript() throws IOException {
    assertThat(texts("S-400 ".repeat(2_000) + "конец")).endsWith("конец|конец").hasSize(2_001);
    assertThat(texts("한국 ロシア ประเทศ 😀 \u0000")).isNotEmpty();
    assertThat(texts("half \ud800 of a pair \ud800")).contains("half|half", "pair|pair");
  }

  /** Each token as the text that its offsets cover, and the word it became. */
  private static List<String> texts(String text) throws IOException {
    var found = new ArrayList<String>();
    try (var words = TextAnalysis.analyzer().tokenStream("title", text)) {
      var term = words.addAttribute(CharTermAttribute.class);
      var offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        found.add(text.substring(offset.startOffset(), offset.endOffset()) + "|" + term);
      }
      words.end();
    }
    return found;
  }
}
