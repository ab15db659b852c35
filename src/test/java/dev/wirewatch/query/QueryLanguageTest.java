package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryLanguageTest {

  private static final Map<String, String> VOCABULARIES =
      Map.of(
          "russia", "Russia* OR Moscow OR Росси* OR 俄罗斯 OR 俄",
          "china", "China OR Chinese OR Beijing OR Кита* OR 中国 OR 中",
          "both", "@russia AND @china",
          "loop", "gas OR @pool",
          "pool", "oil OR\n @loop",
          "broken", "gas OR\n (oil",
          "empty", "# nothing yet");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gas AND oil             | Oil and gas
          gas oil                 | Oil and gas
          +gas -coal              | Oil and gas
          gas OR coal             | Coal only
          gas AND (oil OR coal)   | Coal and gas
          gas OR oil coal         | Gas alone
          gas NOT coal            | Gas and oil
          gas and oil             | Gas and oil
          "south china sea"       | Ships in the South China Sea
          "sea ships"~2           | Ships in the Sea
          Курил*                  | На Курилах
          Курильские              | с Курильских островов
          Росси*                  | Визит в Россию
          "курильск* остров*"     | о Курильских островах
          wom?n                   | Women at work
          Kurli~1                 | Kuril
          title:gas               | Gas prices
          title:(gas oil)         | Gas and oil
          俄                      | 中俄关系
          俄罗斯                  | 中国与俄罗斯签署协议
          中國                    | 中国与俄罗斯
          "中俄 S-400"            | 中俄S-400合同
          俄罗斯*                 | 访问俄罗斯
          S-4?0                   | С-400 и S-400
          @russia AND @china      | Russian gas for China
          @both                   | 中俄关系
          @russia NEAR/2 @china   | China and Russia agree
          @russia BEFORE/1 @china | Russia, China agree
          @russia NEAR/2 @china   | 普京访华：中国和俄罗斯
          "new gas" NEAR/3 pipe*  | Pipeline for the new gas
          2 of (gas, oil, coal)   | Coal and oil
          2 of (gas, (oil, coal)) | Coal and oil and gas
          gas^2                   | gas
          （gas OR oil） “south sea” | Oil of the South Sea
          俄 NOT WITHIN 俄亥俄     | 中俄关系
          俄 NOT WITHIN 俄亥俄     | 俄亥俄与俄企
          俄 NOT WITHIN (俄亥俄 OR 俄勒冈) | 俄勒冈和俄企
          @russia NOT WITHIN (俄亥俄 OR "Moscow Mule") | Moscow and a Moscow Mule
          (俄 NOT WITHIN 俄亥俄) NOT WITHIN 俄勒冈 | 俄勒冈和俄企
          Beijing NOT WITHIN "Beijing time" | Beijing on Beijing time
          "Power of" NOT WITHIN "Power of Siberia" | Power of the Power of Siberia
          俄罗* NOT WITHIN 白俄罗斯 | 俄罗斯与白俄罗斯
          Росси* NOT WITHIN "Банк России" | Банк России в России
          (俄 NOT WITHIN 俄亥俄) NEAR/2 @china | 俄亥俄，中国和俄企
          @china BEFORE/1 (俄 NOT WITHIN 俄亥俄) | 中国俄企
          2 of (俄 NOT WITHIN 俄亥俄, gas, oil) | 俄企 gas
          gas NOT (俄 NOT WITHIN 俄亥俄) | gas 俄亥俄
          title:俄 NOT WITHIN 俄亥俄 | 俄企
          outlet:tass             | anything
          outlet:"RIA Novosti" OR outlet:ta* | anything
          lang:(ru OR en) country:russia | anything
          """)
  void finds(String query, String title) throws QueryProblem {
    assertThat(matches(query, title)).as(query).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gas AND oil             | Gas alone
          gas NOT coal            | Gas and coal
          -coal gas               | Gas and coal
          "south china sea"       | The sea south of China
          "sea ships"~1           | Ships in the Sea
          summary:gas             | Gas prices
          Kurli~1                 | Paris
          俄罗斯                  | 俄国与罗斯福
          中俄罗                  | 中俄
          @russia NEAR/2 @china   | China and all the friends of it in Russia agree
          @russia BEFORE/8 @china | China and Russia agree
          3 of (gas, oil, coal)   | Coal and oil
          outlet:ria              | anything
          S-300                   | S-400
          俄 NOT WITHIN 俄亥俄     | 俄亥俄州
          俄 NOT WITHIN (俄亥俄 OR 俄勒冈) | 俄亥俄与俄勒冈
          (俄 NOT WITHIN 俄亥俄) NOT WITHIN 俄勒冈 | 俄勒冈与俄亥俄
          俄 NOT WITHIN 俄          | 中俄
          @russia NOT WITHIN ("Moscow Mule" OR 俄亥俄) | A Moscow Mule in 俄亥俄
          Beijing NOT WITHIN "Beijing time" | 8 a.m. Beijing time
          "Power of" NOT WITHIN "Power of Siberia" | The Power of Siberia
          俄罗* NOT WITHIN 白俄罗斯 | 白俄罗斯
          Росси* NOT WITHIN "Банк России" | Банк России
          (俄 NOT WITHIN 俄亥俄) NEAR/2 @china | 俄亥俄与中国
          @china BEFORE/1 (俄 NOT WITHIN 俄亥俄) | 中国俄亥俄
          gas NOT (俄 NOT WITHIN 俄亥俄) | gas 俄企
          """)
  void leavesOut(String query, String title) throws QueryProblem {
    assertThat(matches(query, title)).as(query).isFalse();
  }

  @Test
  void readsSeveralLinesAndComments() throws QueryProblem {
    assertThat(matches("# energy\ngas # the word\n AND\n oil", "Oil and gas")).isTrue();
  }

  @Test
  void looksForWordsInTitleAndSummaryTogether() throws QueryProblem {
    assertThat(matches("anything summary", "Anything")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''              | 1:1 | query is empty
          '# only this'   | 1:12 | query is empty
          (gas            | 1:1 | never closed
          gas)            | 1:4 | closes nothing
          (gas OR)        | 1:8 | Expected a word
          AND gas         | 1:1 | Expected a word
          gas AND         | 1:8 | not the end
          gas OR OR oil   | 1:8 | not "OR"
          gas NOT         | 1:8 | Expected a word
          "gas            | 1:1 | quotation mark
          *gas            | 1:1 | cannot start
          gas OR ?il      | 1:8 | cannot start
          g*              | 1:1 | at least two letters
          oil-gas*        | 1:1 | more than one
          text:gas        | 1:1 | no field
          gas - oil       | 1:5 | letters or digits
          gas~5           | 1:4 | 1 or 2 letters
          ab~1            | 1:1 | three letters
          "a b"~x         | 1:6 | how many words
          NOT gas         | 1:1 | only excludes
          gas OR NOT oil  | 1:8 | only excludes
          -gas -oil       | 1:1 | only excludes
          @               | 1:1 | vocabulary's name
          gas AND @nobody | 1:9 | no vocabulary @nobody
          @loop           | 1:1 | @loop contains itself
          gas @broken     | 1:5 | In @broken, line 2, column 2: This bracket
          @empty          | 1:1 | In @empty, line 1, column 14: The query is empty
          4 of (a, b)     | 1:1 | from 1 to 2
          2 of (a b       | 1:6 | never closed
          (a b) NEAR/3 c  | 1:2 | can stand beside
          a NEAR/x b      | 1:3 | whole number
          outlet:(a b)~2  | 1:13 | Expected AND
          lang:en~1       | 1:6 | holds one value
          gas NOT WITHIN (oil AND coal) | 1:17 | stand beside NOT WITHIN
          (a b) NOT WITHIN c | 1:2 | stand beside NOT WITHIN
          gas~1 NOT WITHIN c | 1:1 | stand beside NOT WITHIN
          a NOT WITHIN (b NOT WITHIN c) | 1:15 | stand beside NOT WITHIN
          a NOT WITHIN    | 1:13 | Expected a word
          NOT WITHIN a    | 1:1 | Expected a word
          """)
  void saysWhatIsWrongAndWhere(String query, String place, String message) {
    var problem = problem(query);
    assertThat(problem.line() + ":" + problem.column()).as(problem.sentence()).isEqualTo(place);
    assertThat(problem).hasMessageContaining(message);
  }

  @Test
  void refusesControlCharacters() {
    assertThat(problem("gas\n o\u0007il").sentence())
        .isEqualTo("Line 2, column 3: Control character U+0007; remove it.");
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    assertThat(problem("gas OR ".repeat(20_000) + "oil")).hasMessageContaining("100,000");
    assertThat(problem("gas ".repeat(10_000))).hasMessageContaining("5,000 words");
    assertThat(problem("(".repeat(5_000) + "gas")).hasMessageContaining("nested more than 64");
    Vocabularies deep = name -> Optional.of("@v" + (Integer.parseInt(name.substring(1)) + 1));
    assertThat(catchThrowableOfType(QueryProblem.class, () -> QueryLanguage.search("@v1", deep)))
        .hasMessageContaining("nested more than 32 deep");
  }

  @Test
  void takesManyWords() throws QueryProblem {
    assertThat(matches("coal OR ".repeat(4_000) + "gas", "Gas")).isTrue();
  }

  private static QueryProblem problem(String query) {
    return catchThrowableOfType(QueryProblem.class, () -> matches(query, "gas"));
  }

  private static boolean matches(String query, String title) throws QueryProblem {
    var document = new Document();
    document.add(new TextField(QueryFields.TITLE, title, Store.NO));
    document.add(new TextField(QueryFields.SUMMARY, "The summary", Store.NO));
    document.add(new StringField(QueryFields.OUTLET, QueryFields.keyword("TASS"), Store.NO));
    document.add(new StringField(QueryFields.COUNTRY, QueryFields.keyword("Russia"), Store.NO));
    document.add(new StringField(QueryFields.LANG, QueryFields.keyword("en"), Store.NO));
    var parsed =
        QueryLanguage.understand(query, name -> Optional.ofNullable(VOCABULARIES.get(name)));
    boolean plain = search(document, TextAnalysis.analyzer(), parsed.query());
    var lists = new WordLists();
    Query compiled = parsed.query(lists);
    assertThat(search(document, lists, compiled)).as("with word lists").isEqualTo(plain);
    return plain;
  }

  private static boolean search(Document document, WordLists lists, Query query) {
    var index = new MemoryIndex(true);
    var marks = new HashMap<String, BitSet>();
    for (IndexableField field : document) {
      if (QueryFields.TEXT.contains(field.name())) {
        MarkedText marked = lists.mark(TextWords.of(field.stringValue()));
        marks.put(field.name(), marked.lists());
        boolean alone = WordLists.looksForMarksAlone(query);
        index.addField(field.name(), alone ? marked.marksAlone() : marked.marksAndWords());
      } else {
        index.addField(field, TextAnalysis.analyzer());
      }
    }
    boolean found = index.search(query) > 0;
    boolean possible =
        Precondition.of(query)
            .holds(
                QueryFields.TEXT.stream()
                    .map(field -> marks.getOrDefault(field, new BitSet()))
                    .toArray(BitSet[]::new));
    assertThat(possible || !found).as("precondition of a match").isTrue();
    return found;
  }

  private static boolean search(Document document, Analyzer analyzer, Query query) {
    return MemoryIndex.fromDocument(document, analyzer).search(query) > 0;
  }
}
