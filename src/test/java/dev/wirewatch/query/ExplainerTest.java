package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Clause.Kind;
import dev.wirewatch.query.explain.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainerTest {

  private static final Map<String, String> VOCABULARIES =
      Map.of(
          "russia", "Russia* OR Moscow OR Росси* OR 俄罗斯 OR 俄 OR @firms",
          "firms", "Gazprom OR Газпром*",
          "china", "China OR Chinese OR Beijing OR Кита* OR 中国",
          "energy", "gas OR oil OR газ OR \"Power of Siberia\" OR 天然气",
          "both", "@russia AND @china",
          "alias", "@china",
          "pair", "(Russia OR Moscow) BEFORE/1 (China OR Beijing) OR 中俄");

  private static final Map<String, String> VALUES =
      Map.of("outlet", "TASS", "country", "Russia", "lang", "en");

  private static final List<String> TEXTS =
      List.of(
          "Gazprom sells gas to China",
          "Газпром увеличил поставки газа",
          "Газпром поставит газ в Китай",
          "中俄签署天然气协议",
          "俄罗斯向中国供应天然气",
          "Russia, China to hold drills; oil is not on the agenda of ministers who meet in Beijing",
          "Beijing and Moscow agree",
          "Power of Siberia flows",
          "S-400s for Myanmar, made in Russia",
          "A quake on the islands",
          "Oil and coal, gas and more oil",
          "Lavrov meets Wang",
          "China");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gas",
        "@china",
        "@alias",
        "@both",
        "@both AND @energy",
        "@energy AND @russia AND @china",
        "title:(@energy AND @russia) AND summary:@china",
        "title:(@energy) AND (@russia NEAR/4 @china)",
        "@russia BEFORE/2 @china",
        "(@russia NEAR/3 @china) NEAR/5 @energy",
        "@pair OR (@energy AND @china) OR Lavrow~1",
        "(@energy OR (drill* AND @pair)) NOT (coal OR Myanmar)",
        "2 of (gas, oil, @china)",
        "2 of (gas, (oil AND coal), @both) AND @russia",
        "\"gas china\"~3 OR \"Power of\" OR S-4?0",
        "outlet:TASS AND country:(Russia OR China) AND @china",
        "outlet:Xinhua AND gas",
        "lang:zh OR @both",
        "title:gas AND title:@china NOT summary:tale",
        "@china NOT (@russia NEAR/20 @energy) NOT title:(ministers AND Beijing)",
        "@energy NOT @both",
        "中国 OR 中俄 AND 天然气",
        "@china NOT WITHIN (\"to China\" OR 向中国) AND @energy",
        "俄 NOT WITHIN (中俄 OR 俄罗斯) OR Gazprom NOT WITHIN \"Gazprom sells\"",
        "(gas NOT WITHIN \"sells gas\") NEAR/4 @china",
      })
  void saysWhatTheEvaluatorSays(String query) throws QueryProblem {
    var explainer = Explainer.of(query, ExplainerTest::vocabulary);
    var parsed = QueryLanguage.understand(query, ExplainerTest::vocabulary);
    for (String title : TEXTS) {
      for (String summary : List.of("", "A tale of gas", "China and the oil of Russia")) {
        var explanation = explainer.explain(TextWords.of(title), TextWords.of(summary), VALUES);
        assertThat(explanation.matched())
            .as("%s: %s / %s: %s", query, title, summary, explanation.sentence())
            .isEqualTo(matches(parsed, title, summary));
        assertConsistent(explanation.clause());
        assertThat(explanation.missing().isEmpty()).isEqualTo(explanation.matched());
        assertThat(explanation.nearness() == 1).isEqualTo(explanation.matched());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @energy AND @china | Газпром увеличил поставки газа | The rule asks for @energy and @china; “газа” is there, nothing of @china is.
          @russia AND @energy AND @china | Газпром поставит газ в Китай | The rule matches: “Газпром” for @russia, “газ” for @energy and “Китай” for @china.
          @russia AND @china | Earthquake | The rule asks for @russia and @china; nothing of @russia and nothing of @china is there.
          thaad OR 萨德 | Earthquake | The rule asks for thaad OR 萨德; nothing of it is there.
          @russia NEAR/2 @china | Russia had said to all but China | The rule asks for @russia NEAR/2 @china; “Russia” and “China” are both there, but 5 words apart, not at most 2.
          @russia BEFORE/2 @china | China and Russia | The rule asks for @russia BEFORE/2 @china; “Russia” and “China” are both there, but in the other order.
          2 of (gas, oil, coal) | Oil price | The rule asks for 2 of (gas, oil, coal); only 1 of these is found, “Oil”.
          gas NOT Myanmar | Gas for Myanmar | The rule asks for gas; “Gas” is there, “Myanmar” is excluded by NOT Myanmar.
          title:gas AND @china | China | The rule asks for gas in the title and @china; “China” is there, “gas” for gas in the title is only in the summary.
          outlet:Xinhua AND gas | Gas | The rule asks for outlet:Xinhua and gas; “Gas” is there, outlet:Xinhua is not so.
          俄 NOT WITHIN (俄亥俄 OR 俄勒冈) | 俄亥俄州 | The rule asks for 俄 NOT WITHIN (俄亥俄 OR 俄勒冈); “俄” for 俄 NOT WITHIN (俄亥俄 OR 俄勒冈) is only within “俄亥俄”.
          (俄 OR 俄军) NOT WITHIN 俄亥俄 AND gas | 俄亥俄 gas | The rule asks for 俄 NOT WITHIN (俄亥俄) OR 俄军 NOT WITHIN (俄亥俄) and gas; “gas” is there, “俄” for 俄 NOT WITHIN (俄亥俄) OR 俄军 NOT WITHIN (俄亥俄) is only within “俄亥俄”.
          (@energy AND @china) OR Kurils | China | One way to match asks for @energy and @china; “China” is there, nothing of @energy is.
          """)
  void saysSoInASentence(String query, String title, String sentence) throws QueryProblem {
    String summary = query.startsWith("title:") ? "Prices of gas" : "";
    assertThat(explain(query, title, summary).sentence()).isEqualTo(sentence);
  }

  @Test
  void keepsTheNamesOfVocabularies() throws QueryProblem {
    Clause whole = explain("@both AND @energy", "Gas for China from Gazprom", "").clause();
    assertThat(whole.parts()).extracting(Clause::rule).containsExactly("@both", "@energy");
    assertThat(whole.parts().getFirst().parts())
        .extracting(Clause::rule)
        .containsExactly("@russia", "@china");
    assertThat(explain("@alias", "China", "").clause().rule()).isEqualTo("@alias");
  }

  @Test
  void putsBracketsWhereTheyAreNeeded() throws QueryProblem {
    String query = "title:(@energy AND @china) OR coal NOT (@china OR Peru) NOT @russia";
    assertThat(explain(query, "Oil", "").clause().rule())
        .isEqualTo("title:(@energy AND @china) OR (coal AND NOT (@china OR Peru) AND NOT @russia)");
  }

  @Test
  void saysNearnessWithinASentenceAsItIsWritten() throws QueryProblem {
    assertThat(explain("@russia NEAR/S @china", "Oil", "").clause().rule())
        .isEqualTo("@russia NEAR/S @china");
  }

  @Test
  void namesTheTermsOfALongListThatWereFound() throws QueryProblem {
    var explanation = explain("@russia AND @energy", "Газпром: новый газ", "Gas of Russia");
    assertThat(explanation.terms())
        .extracting(Clause::rule)
        .containsExactly("Russia*", "Газпром*", "gas", "газ");
    assertThat(explanation.terms().map(term -> term.found().getFirst().text()))
        .containsExactly("Russia", "Газпром", "Gas", "газ");
  }

  @Test
  void findsTheWayThatLacksLeast() throws QueryProblem {
    var explanation = explain("(quake AND tsunami) OR (gas AND oil AND coal)", "Gas and oil", "");
    assertThat(explanation.nearlyMatched()).isTrue();
    assertThat(explanation.missing()).extracting(Clause::rule).containsExactly("coal");
    assertThat(explanation.present()).extracting(Clause::rule).containsExactly("gas", "oil");
    assertThat(explanation.nearness()).isEqualTo(2 / 3.0);
  }

  @Test
  void isNearWhereOneClauseIsMissingAndOthersAreThere() throws QueryProblem {
    assertThat(explain("gas", "Oil", "").nearlyMatched()).isFalse();
    assertThat(explain("gas AND oil", "Oil", "").nearlyMatched()).isTrue();
    assertThat(explain("gas AND coal AND oil", "Oil", "").nearlyMatched()).isFalse();
    assertThat(explain("gas NOT oil", "Coal", "").nearlyMatched()).isFalse();
    assertThat(explain("gas NOT oil", "Oil and gas", "").nearlyMatched()).isTrue();
    assertThat(explain("gas AND oil", "Oil and gas", "").nearlyMatched()).isFalse();
  }

  @Test
  void doesNotLetAWordElsewhereCountAsFound() throws QueryProblem {
    Clause clause = explain("title:gas", "Oil", "Gas").clause();
    assertThat(clause.holds()).isFalse();
    assertThat(clause.reason()).isEqualTo("only in the summary");
  }

  private static Explanation explain(String query, String title, String summary)
      throws QueryProblem {
    return Explainer.of(query, ExplainerTest::vocabulary)
        .explain(TextWords.of(title), TextWords.of(summary), VALUES);
  }

  private static Optional<String> vocabulary(String name) {
    return Optional.ofNullable(VOCABULARIES.get(name));
  }

  /** What tagging makes of it: the whole query over the marked text. */
  private static boolean matches(ParsedQuery parsed, String title, String summary) {
    var lists = new WordLists();
    Query query = parsed.query(lists);
    var index = new MemoryIndex();
    index.addField(QueryFields.TITLE, lists.mark(TextWords.of(title)).marksAndWords());
    index.addField(QueryFields.SUMMARY, lists.mark(TextWords.of(summary)).marksAndWords());
    VALUES.forEach((field, value) ->
        index.addField(field, index.keywordTokenStream(List.of(QueryFields.keyword(value)))));
    return index.search(query) > 0;
  }

  /** What is said of the parts must add up to what is said of the whole. */
  private static void assertConsistent(Clause clause) {
    List<Boolean> held = clause.parts().stream().map(Clause::holds).toList();
    if (clause.kind() == Kind.ALL) {
      assertThat(!held.contains(false)).as(clause.toString()).isEqualTo(clause.holds());
    } else if (clause.kind() == Kind.ANY) {
      assertThat(held.contains(true)).as(clause.toString()).isEqualTo(clause.holds());
    } else if (clause.kind() == Kind.LIST && clause.holds()) {
      assertThat(held).as(clause.toString()).isNotEmpty().doesNotContain(false);
    }
    assertThat(clause.lacks() == 0).as(clause.toString()).isEqualTo(clause.holds());
    clause.parts().forEach(ExplainerTest::assertConsistent);
  }
}
