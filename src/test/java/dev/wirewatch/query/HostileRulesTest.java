package dev.wirewatch.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules that would be slow, endless or too large: each is refused with its place and the reason.
 */
class HostileRulesTest {

  static Stream<Map.Entry<String, String[]>> rules() {
    var rules = new LinkedHashMap<String, String[]>();
    rules.put(
        "too long",
        of(
            "gas OR ".repeat(15_000) + "oil",
            "1:100001",
            "has 105,003 characters; the longest possible is 100,000"));
    rules.put("ten thousand words", of("a1 ".repeat(10_000), "1:15001", "5,000 words"));
    rules.put("deep", of("(".repeat(50_000) + "gas", "1:65", "nested more than 64"));
    rules.put("deep and closed", of("(".repeat(3_000) + "gas" + ")".repeat(3_000), "1:65", "64"));
    rules.put("deep lists", of("1 of (".repeat(3_000) + "gas", "1:390", "64"));
    rules.put("many fields", of("title:".repeat(10_000) + "gas", "1:", "64"));
    rules.put("many nears", of("gas NEAR/3 ".repeat(3_000) + "oil", "1:709", "64"));
    rules.put("thirty nears", of("gas NEAR/3 ".repeat(30) + "oil", "1:324", "more than 6 deep"));
    rules.put("deep nears", of("(gas NEAR/3 ".repeat(2_000) + "oil", "1:", "64"));
    rules.put("stars in a value", of("gas outlet:t" + "*a".repeat(200), "1:12", "at most"));
    rules.put("unclosed", of("gas AND\n(oil OR (coal)", "2:1", "never closed"));
    rules.put("unopened", of("gas)\nAND oil", "1:4", "closes nothing"));
    rules.put("lone operator", of("OR", "1:1", "Expected a word"));
    rules.put("lone not", of("NOT", "1:4", "Expected a word"));
    rules.put("operators", of("gas AND AND oil", "1:9", "Expected a word"));
    rules.put("leading star", of("gas OR *oil", "1:8", "cannot start"));
    rules.put("only stars", of("****", "1:1", "cannot start"));
    rules.put("many stars", of("ab" + "*a".repeat(200), "1:1", "at most"));
    rules.put("many unknowns", of("ab*a" + "?".repeat(60) + "b", "1:1", "at most"));
    rules.put("too fuzzy", of("gaseous~9", "1:8", "1 or 2 letters"));
    rules.put("long and fuzzy", of("a".repeat(20_000) + "~2", "1:1", "at most"));
    rules.put("loop", of("gas OR @a", "1:8", "contains itself"));
    rules.put("bomb", of("@b0", "1:1", "1,000,000 characters"));
    rules.put("unknown field", of("gas AND text:oil", "1:9", "no field"));
    rules.put("control character", of("gas\n o\u0000il", "2:3", "Control character U+0000"));
    rules.put("half a character", of("gas \ud800", "1:", ""));
    rules.put("far", of("gas NEAR/99999999999 oil", "1:5", "whole number"));
    return rules.entrySet().stream();
  }

  private static String[] of(String rule, String place, String message) {
    return new String[] {rule, place, message};
  }

  @ParameterizedTest
  @MethodSource("rules")
  void isRefusedWithItsPlace(Map.Entry<String, String[]> rule) {
    String[] expected = rule.getValue();
    Throwable refused = catchThrowable(() -> understand(expected[0]));
    assertThat(refused).isInstanceOf(QueryProblem.class);
    var problem = (QueryProblem) refused;
    assertThat(problem.line() + ":" + problem.column()).startsWith(expected[1]);
    assertThat(problem).hasMessageContaining(expected[2]);
    assertThat(problem.sentence()).hasSizeLessThan(1_000);
  }

  @Test
  void whatIsLargeButWithinBoundsIsTaken() throws QueryProblem {
    String words =
        IntStream.range(0, 4_900).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    understand(words);
    understand("(".repeat(60) + "gas" + ")".repeat(60));
    understand("(" + words.replace("w1 OR ", "") + ") NEAR/3 gas");
    understand("gas NEAR/3 ".repeat(6) + "oil");
  }

  private static ParsedQuery understand(String rule) throws QueryProblem {
    return QueryLanguage.understand(rule, HostileRulesTest::vocabulary);
  }

  private static Optional<String> vocabulary(String name) {
    if (name.equals("a")) {
      return Optional.of("oil OR @a");
    }
    int depth = Integer.parseInt(name.substring(1));
    return Optional.of(depth == 20 ? "gas" : "@b%d @b%d".formatted(depth + 1, depth + 1));
  }
}
