package dev.wirewatch.theme.backtest;

import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TooCostly;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * Prints the longest times and the most counted work of hostile queries; run it with a small heap
 * to see that the counted memory is the real one: {@code -Xmx160m}. Arguments: how many queries,
 * the seed, how many items.
 */
final class HostileQueriesBenchmark {

  private final Map<String, Long> most = new TreeMap<>();
  private int taken;
  private int refused;
  private int tooCostly;

  private HostileQueriesBenchmark() {}

  /** Runs all. */
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    int items = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2_100;
    System.out.printf("%,d queries over %,d items, seed %d%n", count, items, seed);
    Path folder = Files.createTempDirectory("hostile");
    try (var wire = new HostileWire(folder, items)) {
      var run = new HostileQueriesBenchmark();
      var queries = new HostileQueries(seed);
      for (int i = 0; i < count; i++) {
        run.run(queries.next(), wire);
      }
      run.print();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run(String query, HostileWire wire) throws QueryProblem {
    ParsedQuery rule;
    long start = now();
    try {
      rule = QueryLanguage.understand(query, HostileQueries.vocabularies());
    } catch (QueryProblem e) {
      refused++;
      keep("ms to refuse", millis(start), query);
      return;
    }
    keep("ms to understand", millis(start), query);
    start = now();
    Explainer.of(query, HostileQueries.vocabularies());
    keep("ms to take apart for explanations", millis(start), query);
    start = now();
    keep("steps on a text", wire.tag(rule).steps(), query);
    keep("ms to compile and tag a text", millis(start), query);
    start = now();
    try {
      var effort = wire.search(query);
      taken++;
      keep("steps of a search", effort.steps(), query);
      keep("kB of a search", effort.most() / 1024, query);
    } catch (TooCostly e) {
      tooCostly++;
    }
    keep("ms of a search", millis(start), query);
  }

  private void keep(String name, long value, String query) {
    long before = most.getOrDefault(name, 0L);
    if (value > before) {
      most.put(name, value);
      if (name.startsWith("ms") && value > 500) {
        System.out.printf(
            "%s: %,d: %s%n", name, value, query.substring(0, Math.min(120, query.length())));
      }
    }
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Computing time, as others may use the machine too. */
  private static long millis(long start) {
    return (now() - start) / 1_000_000;
  }

  private void print() {
    System.out.printf(
        "%,d ran, %,d were refused, %,d were too costly on the index%n", taken, refused, tooCostly);
    most.forEach((name, value) -> System.out.printf("most %s: %,d%n", name, value));
  }
}
