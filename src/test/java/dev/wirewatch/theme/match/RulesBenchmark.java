package dev.wirewatch.theme.match;

import dev.wirewatch.config.ConfigFiles;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Items tagged per second on one core, with evidence; cutting the texts into words is part of it.
 * Not part of the test run; the command is {@code mvn -q test -Dtest=RulesBenchmark}.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesBenchmark {

  private static final int ITEMS = 500;

  /** Headlines in three languages, each with a summary of two sentences and a made-up name. */
  @State(Scope.Benchmark)
  public static class Wire {

    private final List<String> titles = new ArrayList<>();
    private final List<String> summaries = new ArrayList<>();
    private ThemesFile.Content shipped = new ThemesFile.Content(Map.of(), List.of());

    @Setup(Level.Trial)
    public void write() throws Exception {
      shipped = ThemesFile.content(List.of(ConfigFiles.read(Path.of("config", "themes.yml"))));
      var sentences =
          shipped.themes().stream()
              .map(ThemeDraft::tests)
              .flatMap(List::stream)
              .map(test -> test.text())
              .toList();
      var random = new Random(1);
      var names = new ManyRules(shipped.vocabularies().values());
      for (int i = 0; i < ITEMS; i++) {
        titles.add(sentences.get(i % sentences.size()) + " " + i);
        summaries.add(
            sentences.get(random.nextInt(sentences.size()))
                + ". "
                + names.name()
                + ": "
                + sentences.get(random.nextInt(sentences.size()))
                + ".");
      }
    }

    private List<ItemText> texts() {
      var texts = new ArrayList<ItemText>(ITEMS);
      for (int i = 0; i < ITEMS; i++) {
        texts.add(new ItemText(titles.get(i), summaries.get(i), "en", "", ""));
      }
      return texts;
    }
  }

  /** The ten themes that are shipped. */
  @State(Scope.Benchmark)
  public static class Shipped {

    private RuleSet rules = new RuleSet(List.of());

    @Setup(Level.Trial)
    public void compile(Wire wire) throws Exception {
      var parsed = new ArrayList<Rule>();
      for (ThemeDraft theme : wire.shipped.themes()) {
        var query =
            QueryLanguage.understand(
                theme.query(), name -> Optional.ofNullable(wire.shipped.vocabularies().get(name)));
        parsed.add(new Rule(theme.id(), 1, query));
      }
      rules = new RuleSet(parsed);
    }
  }

  /** Rules made up from the shipped vocabularies. */
  @State(Scope.Benchmark)
  public static class MadeUp {

    @Param({"10", "100", "1000", "10000"})
    private int rules;

    private RuleSet set = new RuleSet(List.of());
    private NaiveRules naive = new NaiveRules(List.of());

    @Setup(Level.Trial)
    public void compile(Wire wire) throws Exception {
      set = new RuleSet(new ManyRules(wire.shipped.vocabularies().values()).rules(rules));
      naive = new NaiveRules(new ManyRules(wire.shipped.vocabularies().values()).parts(rules));
      long tags = set.tag(wire.texts()).stream().mapToLong(List::size).sum();
      System.out.printf("%n%d rules: %.2f tags per item%n", rules, (double) tags / ITEMS);
    }
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public List<List<Tag>> shippedThemes(Wire wire, Shipped shipped) {
    return shipped.rules.tag(wire.texts());
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public List<List<Tag>> rules(Wire wire, MadeUp madeUp) {
    return madeUp.set.tag(wire.texts());
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public int regularExpressions(Wire wire, MadeUp madeUp) {
    int matching = 0;
    for (int i = 0; i < ITEMS; i++) {
      matching += madeUp.naive.matching(wire.titles.get(i), wire.summaries.get(i));
    }
    return matching;
  }

  @Test
  void print() throws Exception {
    new Runner(
            new OptionsBuilder()
                .include(RulesBenchmark.class.getName() + "." + System.getProperty("bench", ""))
                .shouldFailOnError(true)
                .build())
        .run();
  }
}
