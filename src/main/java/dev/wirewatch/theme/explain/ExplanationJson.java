package dev.wirewatch.theme.explain;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.query.explain.Found;
import java.util.List;
import java.util.Locale;

/**
 * An explanation as the HTTP API gives it.
 *
 * @param nearness from 0 to 1
 * @param nearlyMatched whether one clause alone keeps the text out
 * @param missing clauses whose change would let the rule match
 */
public record ExplanationJson(
    boolean matched,
    double nearness,
    boolean nearlyMatched,
    String sentence,
    List<String> missing,
    ClauseJson clause) {

  /** A part of the rule. */
  record ClauseJson(
      String kind,
      String rule,
      boolean holds,
      String reason,
      List<Found> found,
      List<ClauseJson> parts) {

    static ClauseJson of(Clause clause) {
      return new ClauseJson(
          clause.kind().name().toLowerCase(Locale.ROOT),
          clause.rule(),
          clause.holds(),
          clause.reason(),
          clause.found(),
          clause.parts().stream().map(ClauseJson::of).toList());
    }
  }

  public static ExplanationJson of(Explanation explanation) {
    return new ExplanationJson(
        explanation.matched(),
        explanation.nearness(),
        explanation.nearlyMatched(),
        explanation.sentence(),
        explanation.missing().stream().map(Clause::rule).toList(),
        ClauseJson.of(explanation.clause()));
  }
}
