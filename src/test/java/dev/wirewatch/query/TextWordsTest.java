package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " — ",
        "Russia's talks: the S-400s, U.S. missiles and Séoul’s answer, talks, talks",
        "Самолёты России на Курилах, С-400, Ту–95 и ТУ-95МС, встречи и встречах",
        "俄罗斯与中国、南海爭議臺灣 THAAD 薩德 ロシアと한국の",
        "Путин and Xi 習近平 met, Gazprom газ 天然气 S‑400 俄S-400",
        "half \ud800 of a pair 😀 e\u0301 ﬁnal \u00ad\u200b x\u0000y"
      })
  void areThoseOfTheFiltersOneByOneWithinASentence(String text) throws IOException {
    for (int time = 0; time < 2; time++) {
      assertThat(words(TextWords.of(text).stream())).isEqualTo(words(filtered(text)));
      assertThat(words(TextAnalysis.analyzer().tokenStream("title", text)))
          .isEqualTo(words(filtered(text)));
    }
  }

  @Test
  void areTheSameAfterMoreWordsThanAreRemembered() throws IOException {
    var many = new StringBuilder();
    for (int i = 0; i < 25_000; i++) {
      many.append("word").append(i).append("s ");
    }
    String text = many.toString();

    assertThat(words(TextWords.of(text).stream())).isEqualTo(words(filtered(text)));
    assertThat(words(TextWords.of("Russia's talks").stream()))
        .isEqualTo(words(filtered("Russia's talks")));
  }

  /** The text analysis without any memory. */
  private static TokenStream filtered(String text) {
    var tokenizer = new StandardTokenizer();
    tokenizer.setReader(new SpellingCharFilter(new StringReader(text)));
    TokenStream normal = TextAnalysis.normalized(new EnglishPossessiveFilter(tokenizer));
    return TextAnalysis.forms(TextAnalysis.pairs(normal));
  }

  private record Word(String text, int increment, int start, int end) {}

  private static List<Word> words(TokenStream stream) throws IOException {
    var words = new ArrayList<Word>();
    try (stream) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(
            new Word(
                term.toString(),
                increment.getPositionIncrement(),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    }
    return words;
  }
}
