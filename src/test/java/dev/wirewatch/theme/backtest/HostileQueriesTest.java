package dev.wirewatch.theme.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.wirewatch.query.Effort;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TooCostly;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No query of up to 4,000 characters takes much work or memory: it is refused where it gets too
 * much, or what it takes stays within bounds. Work is counted, as times tell more of the machine.
 * {@link HostileQueriesBenchmark} measures the times.
 */
class HostileQueriesTest {

  private static final int QUERIES = 400;

  /** Words and places looked at in some hundred items; half a second or so. */
  private static final long MOST_STEPS = 20_000_000;

  private static final long MOST_STEPS_ON_A_TEXT = 200_000;

  @TempDir static Path folder;

  private static HostileWire wire;

  @BeforeAll
  static void fill() {
    wire = new HostileWire(folder, 210);
  }

  @AfterAll
  static void close() throws Exception {
    wire.close();
  }

  @Test
  void randomQueriesStayWithinBounds() {
    long seed = Long.getLong("wirewatch.seed", 20261130);
    var queries = new HostileQueries(seed);
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < QUERIES; i++) {
      String query = queries.next();
      boolean runs = staysWithinBounds(query, "seed %d, query %d: %s".formatted(seed, i, query));
      taken += runs ? 1 : 0;
      refused += runs ? 0 : 1;
    }
    assertThat(taken).as("taken, seed %d", seed).isGreaterThan(QUERIES / 10);
    assertThat(refused).as("refused, seed %d", seed).isGreaterThan(QUERIES / 10);
  }

  static Stream<Map.Entry<String, String>> known() {
    var queries = new LinkedHashMap<String, String>();
    queries.put("nearness that doubles", doubled("ka*", "(%1$s OR ta*) NEAR/100 (sa* OR %1$s)", 6));
    queries.put(
        "nearness that doubles less",
        doubled("kara*", "(%1$s OR tasa*) NEAR/100 (sana* OR %1$s)", 3));
    queries.put("long fuzzy words", ("kate".repeat(24).substring(1) + "~2 ").repeat(40));
    queries.put("fuzzy words", "katerina~2 saraketi~2 nikatira~2");
    queries.put("eight stars", "ka*a*a*a*a*a*a*a* ".repeat(200));
    queries.put("eight unknowns", "ka*a??????? OR ".repeat(5) + "ta");
    queries.put("vocabularies that double", "@double12");
    queries.put("vocabularies that double less", "@double2");
    queries.put("vocabularies near each other", "@words NEAR/100 @prefixes NEAR/100 @words");
    queries.put("one word, all prefixes", "ka* OR ta* OR ".repeat(250) + "ra*");
    return queries.entrySet().stream();
  }

  private static String doubled(String start, String step, int times) {
    String query = start;
    for (int i = 0; i < times; i++) {
      query = step.formatted(query);
    }
    return query;
  }

  @ParameterizedTest
  @MethodSource("known")
  void whatWasFatalOnceStaysWithinBounds(Map.Entry<String, String> query) {
    boolean runs = staysWithinBounds(query.getValue(), query.getKey());
    assertThat(runs).isEqualTo(!isRefused(query.getKey()));
  }

  private static boolean isRefused(String name) {
    return switch (name) {
      case "nearness that doubles", "long fuzzy words", "eight stars", "vocabularies that double" ->
          true;
      default -> false;
    };
  }

  /** Whether it ran; otherwise it was refused with its place. */
  private static boolean staysWithinBounds(String query, String name) {
    ParsedQuery rule = understood(query, name);
    if (rule == null) {
      return false;
    }
    Effort tagging = wire.tag(rule);
    assertThat(tagging.steps()).as(name).isLessThan(MOST_STEPS_ON_A_TEXT);
    assertThat(tagging.most()).as(name).isLessThan(Effort.MOST_BYTES);
    try {
      Effort search = wire.search(query);
      assertThat(search.steps()).as(name).isLessThan(MOST_STEPS);
      assertThat(search.most()).as(name).isLessThan(Effort.MOST_BYTES);
      return true;
    } catch (TooCostly e) {
      assertThat(e.problem().sentence()).as(name).contains("Write more letters");
      return false;
    } catch (QueryProblem e) {
      throw new AssertionError("A rule is no search: " + name, e);
    }
  }

  private static @Nullable ParsedQuery understood(String query, String name) {
    try {
      return QueryLanguage.understand(query, HostileQueries.vocabularies());
    } catch (QueryProblem e) {
      assertThat(e.line()).as(name).isPositive();
      assertThat(e.column()).as(name).isPositive();
      assertThat(catchThrowable(() -> wire.search(query))).isInstanceOf(QueryProblem.class);
      return null;
    }
  }
}
