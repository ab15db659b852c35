package dev.wirewatch.theme.backtest;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.GeneratedItems;
import dev.wirewatch.item.ItemIndex;
import dev.wirewatch.item.ReviewedTags;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.lucene.search.Query;

/**
 * Prints how long the backtest of a draft takes over a million generated items: every shipped
 * theme's rule against a changed one, and rules made to be slow. Run its main method, with a folder
 * to keep the index in for the next run, and names of drafts to try only those. {@code
 * src/docs/backtest.md} has the figures.
 */
final class BacktestBenchmark {

  private static final int ITEMS = 1_000_000;
  private static final int ROUNDS = 3;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final ThemesFile.Content shipped;
  private final Vocabularies vocabularies;
  private final List<String> only;

  private BacktestBenchmark(List<String> only) {
    this.only = only;
    shipped = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
    vocabularies = name -> Optional.ofNullable(shipped.vocabularies().get(name));
  }

  public static void main(String[] arguments) throws Exception {
    Path folder =
        arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("backtest");
    new BacktestBenchmark(List.of(arguments).stream().skip(1).toList()).print(folder);
  }

  private void print(Path folder) throws Exception {
    long start = System.nanoTime();
    try (var index = new GeneratedItems(headlines()).index(folder, ITEMS)) {
      out.printf("index of %,d items ready after %,d ms%n", ITEMS, millis(start));
      print(index);
    }
  }

  private void print(ItemIndex index) throws Exception {
    var reviewed =
        new ReviewedTags(
            LongStream.range(1, 2_000).map(i -> i * 97).boxed().collect(Collectors.toSet()),
            LongStream.range(1, 2_000).map(i -> i * 89).boxed().collect(Collectors.toSet()));
    out.println("draft | matched now | by draft | first ms | warm ms | again ms");
    for (Map.Entry<String, String[]> pair : drafts().entrySet()) {
      if (only.isEmpty() || only.contains(pair.getKey())) {
        print(index, pair.getKey(), pair.getValue(), reviewed);
      }
    }
  }

  /** Rule and draft by name. */
  private Map<String, String[]> drafts() {
    var drafts = new LinkedHashMap<String, String[]>();
    for (ThemeDraft theme : shipped.themes()) {
      drafts.put(theme.id(), new String[] {theme.query(), theme.query()});
    }
    var words = words();
    drafts.put(
        "new word", new String[] {"@russia AND @china", "@russia AND @china AND (gas OR газ)"});
    drafts.put("vocabularies near", new String[] {"@russia AND @china", "@russia NEAR/8 @china"});
    drafts.put("short prefixes", new String[] {"gas", "ka* OR lo* OR те* OR во* OR ша*"});
    drafts.put("near prefixes", new String[] {"gas", "(kal* OR lot*) NEAR/20 (mi* OR vo*)"});
    drafts.put("fuzzy", new String[] {"gas", "kalomi~2 OR тергену~2 OR sunvo~1"});
    drafts.put("wildcards", new String[] {"gas", "ka*mi*ter OR во*ка*те"});
    drafts.put("4,000 words", new String[] {"gas", String.join(" OR ", words.subList(0, 4_000))});
    drafts.put(
        "2,000 near 2,000",
        new String[] {
          "gas",
          "(%s) NEAR/10 (%s)"
              .formatted(
                  String.join(" OR ", words.subList(0, 2_000)),
                  String.join(" OR ", words.subList(2_000, 4_000)))
        });
    drafts.put(
        "everything frequent",
        new String[] {"@russia", "@russia OR @china OR NATO OR и OR the OR 的"});
    return drafts;
  }

  /** The words of the headlines, and made-up ones until there are enough. */
  private List<String> words() {
    var words =
        headlines().subList(0, 2).stream()
            .flatMap(List::stream)
            .flatMap(headline -> List.of(headline.split("[^\\p{L}]+")).stream())
            .filter(word -> word.length() > 3)
            .distinct()
            .collect(Collectors.toList());
    IntStream.range(0, 4_000).forEach(i -> words.add("word" + i));
    return words;
  }

  private void print(ItemIndex index, String name, String[] pair, ReviewedTags reviewed)
      throws Exception {
    var comparison = new IndexComparison(index, Duration.ofSeconds(60), System::nanoTime);
    Query now = QueryLanguage.understand(pair[0], vocabularies).query();
    Query draft = QueryLanguage.understand(pair[1], vocabularies).query();
    long first = timed(comparison, versus(now, draft, reviewed));
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      // Each draft is another one, as while somebody types; the present rule is remembered.
      best = Math.min(best, timed(comparison, versus(now, other(pair[1], round), reviewed)));
    }
    var found = comparison.compare(versus(now, draft, reviewed), null);
    long again = timed(comparison, versus(now, draft, reviewed));
    comparison.destroy();
    out.printf(
        "%s | %,d | %,d | %d | %d | %d%n",
        name, found.now().matched(), found.draft().matched(), first, best, again);
  }

  /** A draft with a new word in every vocabulary that it uses, so that no part of it is known. */
  private Query other(String draft, int round) throws QueryProblem {
    Vocabularies changed =
        name -> vocabularies.query(name).map(words -> words + " OR zzqq" + round);
    String word = "zzqq" + round + " OR ";
    boolean shared = draft.contains("@");
    String rule =
        shared ? draft : draft.startsWith("(") ? "(" + word + draft.substring(1) : word + draft;
    return QueryLanguage.understand(rule, changed).query();
  }

  private static Versus versus(Query now, Query draft, ReviewedTags reviewed) {
    return Versus.of("bilateral-ties", now, draft, reviewed);
  }

  private static long timed(IndexComparison comparison, Versus versus) {
    long start = System.nanoTime();
    comparison.compare(versus, null);
    return millis(start);
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private List<List<String>> headlines() {
    return List.of(
        headlines(Character.UnicodeScript.LATIN),
        headlines(Character.UnicodeScript.CYRILLIC),
        headlines(Character.UnicodeScript.HAN));
  }

  private List<String> headlines(Character.UnicodeScript script) {
    return shipped.themes().stream()
        .flatMap(theme -> theme.tests().stream())
        .map(TestHeadline::text)
        .filter(text ->
            text.codePoints().filter(each -> Character.UnicodeScript.of(each) == script).count()
                > text.length() / 2)
        .toList();
  }
}
