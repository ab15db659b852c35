package dev.wirewatch.theme.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {

  @Test
  void tagsEachTextByEachRule() throws QueryProblem {
    var tagger = tagger(rule("gas", 3, "gas OR 天然气"), rule("kuriles", 1, "Курил*"));
    var tags = tagger.tag(List.of(title("Gas for all"), title("News"), title("天然气на Курилах")));
    assertThat(tags.get(0)).containsExactly(tag("gas", 3, new Evidence("title", 0, 3, "Gas")));
    assertThat(tags.get(1)).isEmpty();
    assertThat(tags.get(2)).extracting(Tag::themeId).containsExactly("gas", "kuriles");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Росси* OR Russia) NEAR/4 (北京 OR Китай OR 中国)",
        "Russia BEFORE/9 中国",
        "\"中国 Russia\"~5",
        "Russia AND 中国"
      })
  void marksTheWordsThatAreNearEachOther(String query) throws QueryProblem {
    assertThat(marks(query, "Russia talks to 中国 on gas")).containsExactly("Russia", "中国");
  }

  @Test
  void marksWholeNamesAndPhrases() throws QueryProblem {
    assertThat(marks("俄罗斯", "访问俄罗斯联邦")).containsExactly("俄罗斯");
    assertThat(marks("\"south china sea\"", "In South China Sea"))
        .containsExactly("South China Sea");
    assertThat(marks("\"курильск* остров*\"", "о Курильских островах"))
        .containsExactly("Курильских островах");
    assertThat(marks("S-400", "Deal: С‑400, S‑400s!")).containsExactly("S‑400s");
    assertThat(marks("2 of (gas, oil, coal)", "Oil, gas")).containsExactly("Oil", "gas");
  }

  @Test
  void leavesOutWhatIsExcluded() throws QueryProblem {
    assertThat(marks("gas NOT coal", "Gas for sale")).containsExactly("Gas");
  }

  @Test
  void looksAtOutletCountryAndLanguage() throws QueryProblem {
    var tagger = tagger(rule("own", 1, "outlet:tass country:russia lang:en gas"));
    var text = new ItemText("Oil", "And gas", "en", "TASS", "Russia");
    assertThat(tagger.tag(List.of(text)).getFirst())
        .containsExactly(tag("own", 1, new Evidence("summary", 4, 7, "gas")));
  }

  @Test
  void aRuleThatFailsStopsNoOther() throws QueryProblem {
    var tagger = tagger(new Rule("bad", 1, lists -> new FailingQuery()), rule("gas", 1, "gas"));
    var tags = tagger.tag(List.of(title("gas"), title("gas")));
    assertThat(tags).allSatisfy(of -> assertThat(of).extracting(Tag::themeId).contains("gas"));
  }

  @Test
  void rulesMayChangeWhileTextsAreTagged() throws Exception {
    var book = new AtomicReference<>(Books.of(1, rule("gas", 1, "gas")));
    var tagger = tagger(book::get);
    var texts = Stream.generate(() -> title("gas")).limit(300).toList();
    var worker =
        Thread.ofVirtual()
            .start(() ->
                IntStream.range(0, 20).forEach(i -> assertThat(tagger.tag(texts)).hasSize(300)));
    for (int version = 2; version < 10; version++) {
      book.set(Books.of(version, rule("gas", version, "gas")));
      tagger.prepare();
    }
    worker.join();
    assertThat(tagger.tag(texts).getLast().getFirst().ruleVersion()).isEqualTo(9);
  }

  @Test
  void manyRulesFindTheSame() throws QueryProblem {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < 150; i++) {
      rules.add(rule("r" + i, 1, "word" + i + " NEAR/3 (gas OR oil*) OR слов" + i + "*"));
    }
    var tags =
        tagger(rules.toArray(Rule[]::new)).tag(List.of(title("oily word7"), title("слов8й")));
    assertThat(tags.get(0)).extracting(Tag::themeId).containsExactly("r7");
    assertThat(tags.get(1)).extracting(Tag::themeId).containsExactly("r8");
  }

  private List<String> marks(String query, String title) throws QueryProblem {
    var tags = tagger(rule("theme", 1, query)).tag(List.of(title(title)));
    return tags.getFirst().stream()
        .flatMap(tag -> tag.evidence().stream())
        .map(Evidence::text)
        .toList();
  }

  private Tagger tagger(Rule... rules) {
    return tagger(() -> Books.of(1, rules));
  }

  private Tagger tagger(Supplier<RuleBook> book) {
    return new Tagger(book);
  }

  private static Rule rule(String themeId, int version, String query) throws QueryProblem {
    return new Rule(themeId, version, QueryLanguage.understand(query, Vocabularies.NONE));
  }

  private static Tag tag(String themeId, int version, Evidence evidence) {
    return new Tag(themeId, Tag.Origin.RULE, version, List.of(evidence));
  }

  private static ItemText title(String title) {
    return new ItemText(title, "", "", "", "");
  }

  /** Stands for a rule that Lucene cannot run on some text. */
  private static final class FailingQuery extends Query {

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost)
        throws IOException {
      throw new IllegalStateException("on purpose");
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return "failing";
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
