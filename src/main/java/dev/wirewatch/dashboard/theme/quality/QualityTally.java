package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Clause.Kind;
import dev.wirewatch.query.explain.Explanation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts decided items by what of a rule matched them. */
final class QualityTally {

  private final Map<String, HitRate> parts = new HashMap<>();
  private final Map<String, HitRate> terms = new HashMap<>();
  private final Map<String, HitRate> outlets = new HashMap<>();
  private HitRate whole = new HitRate("", 0, 0);
  private int missed;

  /** Counts an item about which the desk has decided that it is on the theme, or is not. */
  void add(Explanation explanation, String outlet, boolean isRight) {
    if (!explanation.matched()) {
      missed += isRight ? 1 : 0;
      return;
    }
    whole = whole.with(isRight);
    count(outlets, Stream.of(outlet), isRight);
    count(parts, alternatives(explanation.clause()).map(Clause::rule), isRight);
    count(terms, explanation.terms().map(Clause::rule), isRight);
  }

  private static void count(Map<String, HitRate> scores, Stream<String> names, boolean isRight) {
    names
        .distinct()
        .forEach(name ->
            scores.put(name, scores.getOrDefault(name, new HitRate(name, 0, 0)).with(isRight)));
  }

  /** The outermost alternatives that hold; the whole rule where it has none. */
  private static Stream<Clause> alternatives(Clause clause) {
    return switch (clause.kind()) {
      case ANY -> clause.parts().stream().filter(Clause::holds);
      case ALL ->
          clause.parts().stream()
              .filter(part -> part.kind() == Kind.ANY)
              .findFirst()
              .map(QualityTally::alternatives)
              .orElse(Stream.of(clause));
      default -> Stream.of(clause);
    };
  }

  Quality quality() {
    return new Quality(whole, missed, sorted(parts), sorted(terms), sorted(outlets));
  }

  private static List<HitRate> sorted(Map<String, HitRate> scores) {
    return scores.values().stream().sorted(HitRate.NOISIEST).toList();
  }
}
