package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Explanation;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How rarely texts meet each clause of a rule. A text that has the rare clause and lacks the common
 * one is nearer to the rule than one that has what every second text has.
 */
final class ClauseRarity {

  private final Map<String, Tally> tallies = new HashMap<>();

  private record Tally(int held, int asked) {

    private static final Tally NONE = new Tally(0, 0);

    Tally with(boolean holds) {
      return new Tally(held + (holds ? 1 : 0), asked + 1);
    }

    double weight() {
      return Math.log((asked + 1) / (held + 0.5));
    }
  }

  /** Takes a text into account. */
  void add(Explanation explanation) {
    asking(explanation)
        .forEach(clause ->
            tallies.compute(
                clause.rule(),
                (rule, tally) -> (tally == null ? Tally.NONE : tally).with(clause.holds())));
  }

  /**
   * From 0, nothing of the rule is there, to 1: what is there of it, rare clauses for more. What
   * excludes a text counts as much as its rarest clause.
   */
  double nearness(Explanation explanation) {
    double there = 0;
    double whole = 0;
    double rarest = 0;
    for (Clause clause : asking(explanation).toList()) {
      double weight = tallies.getOrDefault(clause.rule(), Tally.NONE).weight();
      rarest = Math.max(rarest, weight);
      whole += weight;
      there += weight * Math.max(0, 1 - clause.lacks());
    }
    long excluded = explanation.missing().stream().filter(ClauseRarity::excludes).count();
    whole += excluded * rarest;
    return whole == 0 ? 0 : there / whole;
  }

  private static boolean excludes(Clause clause) {
    return clause.kind() == Clause.Kind.NOT;
  }

  /** The clauses that decide and look for something. */
  private static Stream<Clause> asking(Explanation explanation) {
    return explanation.clause().deciding().filter(clause -> !excludes(clause));
  }
}
