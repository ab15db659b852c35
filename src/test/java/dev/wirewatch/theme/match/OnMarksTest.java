package dev.wirewatch.theme.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.Passages;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.RandomTexts;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.file.ThemesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rules that run on marks themselves match the texts that Lucene matches, at the same places; that
 * is tried with shipped, made-up and random rules over shipped headlines and random texts of few
 * words, so that words, phrases and repetition meet often.
 */
class OnMarksTest {

  private final ThemesFile.Content shipped =
      ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
  private final List<String> headlines =
      shipped.themes().stream()
          .flatMap(theme -> theme.tests().stream())
          .map(TestHeadline::text)
          .toList();
  private final WordLists lists = new WordLists();

  @Test
  void shippedRulesMatchAsInAnIndex() throws QueryProblem {
    var rules = new ArrayList<CompiledRule>();
    for (var theme : shipped.themes()) {
      rules.add(rule(theme.query()));
    }
    for (var vocabulary : shipped.vocabularies().values()) {
      rules.add(rule(vocabulary));
    }
    assertThat(matches(rules, texts())).isGreaterThan(2_000);
  }

  @Test
  void madeUpRulesMatchAsInAnIndex() throws QueryProblem {
    var rules = new ArrayList<CompiledRule>();
    for (Rule rule : new ManyRules(shipped.vocabularies().values()).rules(4_000)) {
      rules.add(CompiledRule.of(rule, lists));
    }
    assertThat(rules).allMatch(rule -> rule.onMarks() != null);
    assertThat(matches(rules, texts())).isGreaterThan(50);
  }

  @Test
  void randomRulesMatchAsInAnIndex() throws QueryProblem {
    var random = new RandomTexts(20261124);
    var rules = new ArrayList<CompiledRule>();
    while (rules.size() < 600) {
      rules.add(rule(rule(random, 3)));
    }
    var texts = IntStream.range(0, 100).mapToObj(i -> random.text()).toList();
    assertThat(matches(rules, texts)).isGreaterThan(5_000);
  }

  private CompiledRule rule(String query) throws QueryProblem {
    var parsed =
        QueryLanguage.understand(
            query, name -> Optional.ofNullable(shipped.vocabularies().get(name)));
    return CompiledRule.of(new Rule(query, 1, parsed), lists);
  }

  /** How often rules match, which must be the same both ways. */
  private int matches(List<CompiledRule> rules, List<ItemText> texts) {
    var onMarks = rules.stream().filter(rule -> rule.onMarks() != null).toList();
    var reference = new MatchedText();
    int matches = 0;
    int unequal = 0;
    for (ItemText text : texts) {
      var marked =
          MarkedFields.of(
              lists.mark(text.title()),
              lists.mark(text.summary()),
              lists.mark(Passages.joined(text.body().text())),
              lists.mark(Passages.joined(String.join("\n", text.categories()))));
      reference.set(text, marked, true);
      var compared = new OnMarks(onMarks, text, marked);
      for (CompiledRule rule : onMarks) {
        var expected = reference.evidence(rule);
        var found = compared.evidence(rule);
        if (!Objects.equals(found, expected)) {
          assertMore(rule.themeId() + ": " + text, found, expected);
          unequal++;
        }
        matches += expected == null ? 0 : 1;
      }
    }
    assertThat(unequal).isLessThanOrEqualTo(matches / 500);
    return matches;
  }

  /**
   * Where two places hold words of both lists of a NEAR, Lucene tells the words of one order of the
   * two, whichever; here those of both are told.
   */
  private static void assertMore(
      String rule, @Nullable List<Evidence> found, @Nullable List<Evidence> expected) {
    assertThat(rule).contains(" NEAR/");
    List<Evidence> told = Objects.requireNonNull(found, rule);
    assertThat(Objects.requireNonNull(expected, rule))
        .as(rule)
        .allMatch(part ->
            told.stream()
                .anyMatch(whole ->
                    whole.field().equals(part.field())
                        && whole.start() <= part.start()
                        && whole.end() >= part.end()));
  }

  /** Headlines, each with two more and a name that a made-up rule may look for. */
  private List<ItemText> texts() {
    var random = new Random(7);
    var names = new ManyRules(shipped.vocabularies().values());
    return IntStream.range(0, headlines.size())
        .mapToObj(i ->
            new ItemText(
                headlines.get(i),
                headlines.get(random.nextInt(headlines.size()))
                    + ". "
                    + names.name()
                    + ": "
                    + headlines.get(random.nextInt(headlines.size())),
                "",
                "",
                new String[] {"en", "ru", "zh"}[i % 3]))
        .toList();
  }

  private static String rule(RandomTexts random, int depth) {
    return switch (depth == 0 ? random.below(2) : random.below(9)) {
      case 0 -> list(random);
      case 1 -> word(random);
      case 2 -> "(" + rule(random, depth - 1) + " AND " + rule(random, depth - 1) + ")";
      case 3 -> "(" + rule(random, depth - 1) + " OR " + rule(random, depth - 1) + ")";
      case 4 -> "(" + rule(random, depth - 1) + " NOT " + rule(random, depth - 1) + ")";
      case 5, 6 ->
          "(%s %s/%d %s)"
              .formatted(
                  list(random), random.pick("NEAR", "BEFORE"), random.below(5), list(random));
      case 7 -> random.pick("title:", "summary:") + "(" + rule(random, depth - 1) + ")";
      default ->
          random.pick(
              "2 of (%s, %s, %s)".formatted(list(random), list(random), rule(random, depth - 1)),
              "lang:ru",
              "country:russia",
              "outlet:(TASS OR Reuters)");
    };
  }

  private static String list(RandomTexts random) {
    int words = 1 + random.below(4);
    return "("
        + String.join(" OR ", IntStream.range(0, words).mapToObj(i -> word(random)).toList())
        + ")";
  }

  private static String word(RandomTexts random) {
    return switch (random.below(4)) {
      case 0 -> random.phrase();
      case 1 -> random.pick("Kur*", "Кури*", "перегов*", "Russ*", "Рос*", "俄罗*");
      default -> random.word();
    };
  }
}
