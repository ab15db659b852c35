package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

  @ParameterizedTest
  @CsvSource({
    "Кури́льских, Курильских",
    "Кури\u0300льских, Курильских",
    "Кури´льских, Курильских",
    "мо\u0301й, мой",
    "мои\u0306, мой",
    "е\u0308лка, ёлка",
    "е\u0301\u0308лка, ёлка",
    "ѐлка, елка",
    "Ки\u0457в, Киі\u0308в",
    "ракет\u00adные, ракетные",
    "ракет\u200bные, ракетные",
    "ракет\u2060ные, ракетные",
    "ракет\ufeffные, ракетные",
    "ми\u200dс\u200cсия, миссия",
    "mis\u200bsile, missile",
    "S\u200b-\u200b400, S-400",
    "俄\u200b罗\u00ad斯, 俄罗斯",
    "俄 罗 斯, 俄罗斯",
    "俄　罗　斯, 俄罗斯",
    "俄·罗·斯, 俄罗斯",
    "俄・罗・斯, 俄罗斯",
    "俄.罗.斯, 俄罗斯",
    "俄_罗_斯, 俄罗斯",
    "К У Р И Л Ы, КУРИЛЫ",
    "K U R I L S, KURILS",
    "K-U-R-I-L-S, KURILS",
    "#KurilIslands, Kuril Islands",
    "＃KurilIslands, Kuril Islands",
    "#КурильскиеОстрова, Курильские Острова",
    "#Kuril_Islands, Kuril Islands",
    "#Kurils2016, Kurils 2016",
    "#S400Deal, S-400 Deal",
    "#USARussia, USA Russia",
    "#俄罗斯#, 俄罗斯",
    "Рoссия, Россия",
    "МOCКВА, МОСКВА",
    "Mоscow, Moscow",
    "𝐊𝐮𝐫𝐢𝐥𝐬, Kurils",
    "𝘒𝘶𝘳𝘪𝘭𝘴, Kurils",
    "𝐒-𝟒𝟎𝟎, S-400",
    "🄺🅄🅁🄸🄻🅂, KURILS",
    "الكُورِيل, الكوريل",
    "الكـوريل, الكوريل",
    "קוּרִיל, קוריל",
  })
  void signsWithinAWordAreNoPartOfIt(String one, String other) {
    assertThat(Words.of(one)).isEqualTo(Words.of(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "й, и",
    "ї, і",
    "مآل, مال",
    "สวย, สวน",
    "की, का",
    "中国 俄罗斯, 中国俄罗斯",
    "北京 时间, 北京时间",
    "中 俄罗斯, 中俄罗斯",
    "A B C, ABC",
    "Plan A-B, Plan AB",
    "Яndex, Яндех"
  })
  void whatIsAnotherWordStaysSo(String one, String other) {
    assertThat(Words.of(one)).isNotEqualTo(Words.of(other));
  }

  @Test
  void partsOfScriptsThatShapeTheirLettersStay() {
    assertThat(Words.of("हिन्दी")).hasSize(1);
    assertThat(Words.of("می\u200cرود")).isEqualTo(Words.of("می\u200cرود")).hasSize(1);
    assertThat(Words.of("ไทย\u200bแลนด์")).isNotEmpty();
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
  void offsetsLeaveOutNothingButTheSignsBesideAWord() {
    assertThat(cut("Ракеты на Кури́льских о\u00adстровах"))
        .contains("Кури́льских|курильских", "о\u00adстровах|островах");
    assertThat(cut("за 俄 罗 斯 的")).contains("俄 罗|俄罗", "罗 斯|罗斯", "斯|斯");
    assertThat(cut("по #КурильскиеОстрова.")).contains("Курильские|курильские", "Острова|острова");
    assertThat(cut("a 𝐊𝐮𝐫𝐢𝐥 isle К У Р И Л Ы 俄·罗·斯!"))
        .contains("𝐊𝐮𝐫𝐢𝐥|kuril", "isle|isle", "К У Р И Л Ы|курилы", "罗·斯|罗斯", "斯|斯");
  }

  /** Each word as the text that its offsets cover, and what it became. */
  private static List<String> cut(String text) {
    TextWords words = TextWords.of(text);
    return IntStream.range(0, words.count())
        .mapToObj(i -> text.substring(words.start(i), words.end(i)) + "|" + words.word(i))
        .toList();
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
