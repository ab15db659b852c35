package dev.wirewatch.theme.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirewatch.item.ItemIndex;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.RandomItems;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TooCostly;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.RandomTexts;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.match.RuleSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a backtest says is what tagging will do: random rules over random texts in three languages,
 * made of few words, so that phrases, nearness and repetition come together often.
 */
class SameEvaluatorTest {

  private static final int TEXTS = 200;
  private static final int RULES = 400;

  @Test
  void matchesInTheIndexWhatTaggingMatches(@TempDir Path folder) throws Exception {
    var random = new RandomTexts(20261124);
    List<ItemText> texts = IntStream.range(0, TEXTS).mapToObj(i -> random.text()).toList();
    try (ItemIndex index = RandomItems.index(folder, texts)) {
      var comparison = new IndexComparison(index, Duration.ofMinutes(5), System::nanoTime);
      int matching = 0;
      var differences = new ArrayList<String>();
      for (int i = 0; i < RULES; i++) {
        String rule =
            random.pick("", "looks:body ", "looks:body/2 ", "looks:title ") + rule(random, 3);
        ParsedQuery parsed = parse(rule);
        if (parsed != null) {
          List<Integer> tagged = tagged(parsed, texts);
          differences.addAll(differences(rule, texts, tagged, found(comparison, parsed)));
          matching += tagged.isEmpty() || tagged.size() == TEXTS ? 0 : 1;
        }
      }
      comparison.destroy();
      assertThat(differences).isEmpty();
      assertThat(matching).as("rules that tell texts apart").isGreaterThan(RULES / 2);
    }
  }

  /** The index reads words beside NEAR for some thousand documents at a time. */
  @Test
  void matchesNearnessInMoreItemsThanAreReadAtATime(@TempDir Path folder) throws Exception {
    var random = new RandomTexts(4096);
    List<ItemText> texts = IntStream.range(0, 9_000).mapToObj(i -> random.text()).toList();
    try (ItemIndex index = RandomItems.index(folder, texts)) {
      var comparison = new IndexComparison(index, Duration.ofMinutes(5), System::nanoTime);
      for (int i = 0; i < 20; i++) {
        String rule = near(random);
        ParsedQuery parsed = QueryLanguage.understand(rule, Vocabularies.NONE);
        assertThat(found(comparison, parsed)).as(rule).isEqualTo(tagged(parsed, texts));
      }
      comparison.destroy();
    }
  }

  @Test
  void findsAllWordsThatAFuzzyOneStandsFor(@TempDir Path folder) throws Exception {
    List<ItemText> texts =
        IntStream.range(0, 300)
            .mapToObj(i -> new ItemText("Kuril" + Character.toString(0x4d0 + i), "", "", "", ""))
            .toList();
    try (ItemIndex index = RandomItems.index(folder, texts)) {
      var comparison = new IndexComparison(index, Duration.ofMinutes(5), System::nanoTime);
      var rule = QueryLanguage.understand("kurilu~1", Vocabularies.NONE);
      List<Integer> tagged = tagged(rule, texts);
      assertThat(tagged).hasSizeGreaterThan(100);
      assertThat(found(comparison, rule)).isEqualTo(tagged);
      comparison.destroy();
    }
  }

  @Test
  void saysWhereMoreWordsAreMeantThanCanBeReadSideBySide(@TempDir Path folder) throws Exception {
    try (ItemIndex index = RandomItems.index(folder, textsOfManyWords())) {
      var comparison = new IndexComparison(index, Duration.ofMinutes(5), System::nanoTime);
      for (String rule :
          List.of("gas NEAR/2 ab*", "gas \nOR \"ab*z gas\"", "(oil OR ab*) BEFORE/2 gas")) {
        var query = QueryLanguage.understand(rule, Vocabularies.NONE).query();
        assertThatThrownBy(() -> comparison.matching(query))
            .as(rule)
            .isInstanceOfSatisfying(
                TooCostly.class,
                e -> assertThat(e.problem()).hasMessageContaining("stand for more"));
      }
      var alone = QueryLanguage.understand("ab*z", Vocabularies.NONE);
      assertThat(found(comparison, alone)).hasSize(70);
      comparison.destroy();
    }
  }

  /** All in one segment. */
  private static List<ItemText> textsOfManyWords() {
    return IntStream.range(0, 70)
        .mapToObj(text ->
            IntStream.range(0, 300)
                .mapToObj(word -> "ab" + Integer.toString(100_000 + 300 * text + word, 36) + "z")
                .collect(Collectors.joining(" ", "gas ", "")))
        .map(words -> new ItemText("", words, "", "", ""))
        .toList();
  }

  private static List<String> differences(
      String rule, List<ItemText> texts, List<Integer> tagged, List<Integer> found) {
    return IntStream.range(0, texts.size())
        .filter(i -> tagged.contains(i) != found.contains(i))
        .mapToObj(i ->
            "%s: %s is %s, but %s in the index"
                .formatted(
                    rule,
                    texts.get(i).title().text()
                        + " / "
                        + texts.get(i).summary().text()
                        + " / "
                        + texts.get(i).body().text()
                        + " / "
                        + texts.get(i).categories(),
                    tagged.contains(i) ? "tagged" : "not tagged",
                    found.contains(i) ? "found" : "not found"))
        .limit(1)
        .toList();
  }

  private static @Nullable ParsedQuery parse(String rule) {
    try {
      return QueryLanguage.understand(rule, Vocabularies.NONE);
    } catch (QueryProblem refused) {
      return null;
    }
  }

  private static List<Integer> tagged(ParsedQuery rule, List<ItemText> texts) {
    var tags = new RuleSet(List.of(new Rule("t", 1, rule))).tag(texts);
    return IntStream.range(0, texts.size()).filter(i -> !tags.get(i).isEmpty()).boxed().toList();
  }

  private static List<Integer> found(IndexComparison comparison, ParsedQuery rule) {
    return comparison.matching(rule.query()).stream().map(Long::intValue).sorted().toList();
  }

  private static String rule(RandomTexts random, int depth) {
    return switch (depth == 0 ? random.below(4) : random.below(10)) {
      case 0 -> random.word();
      case 1 -> random.phrase();
      case 2 -> random.pick("Kur*", "Кури*", "перегов*", "tal?s", "Рос*и", "俄罗*", "S-4?0");
      case 3 -> random.pick("Kurli~1", "Rusia~1", "Росия~1", "мип~1", "islnads~2");
      case 4 -> "(" + rule(random, depth - 1) + " AND " + rule(random, depth - 1) + ")";
      case 5 -> "(" + rule(random, depth - 1) + " OR " + rule(random, depth - 1) + ")";
      case 6 -> "(" + rule(random, depth - 1) + " NOT " + rule(random, depth - 1) + ")";
      case 7 -> near(random);
      case 8 ->
          random.pick("title:", "summary:", "body:", "category:")
              + "("
              + rule(random, depth - 1)
              + ")";
      default ->
          random.pick(
              "2 of (%s, %s, %s)"
                  .formatted(
                      rule(random, depth - 1), rule(random, depth - 1), rule(random, depth - 1)),
              "lang:ru",
              "country:russia",
              random.phrase() + "~" + random.below(4));
    };
  }

  private static String near(RandomTexts random) {
    return "(%s %s/%s %s)"
        .formatted(
            side(random, 1),
            random.pick("NEAR", "BEFORE"),
            random.pick("0", "1", "2", "3", "4", "S"),
            side(random, 1));
  }

  /** What may stand beside NEAR: words, phrases, lists of them, and nearness itself. */
  private static String side(RandomTexts random, int depth) {
    return switch (random.below(depth == 0 ? 3 : 5)) {
      case 0 -> random.word();
      case 1 -> random.phrase();
      case 2 -> random.pick("Kur*", "Кури*", "Rusia~1", "tal?s");
      case 3 -> "(" + side(random, 0) + " OR " + side(random, 0) + " OR " + side(random, 0) + ")";
      default -> "(%s NEAR/%d %s)".formatted(side(random, 0), random.below(3), side(random, 0));
    };
  }
}
