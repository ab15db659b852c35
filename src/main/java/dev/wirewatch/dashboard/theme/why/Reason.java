package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.query.explain.Clause;
import dev.wirewatch.query.explain.Clause.Kind;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.query.explain.Found;
import dev.wirewatch.theme.Theme;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a theme's rule says of a text.
 *
 * @param rows the clauses that decide, along the way that lacks least
 */
public record Reason(String id, String name, int version, Explanation explanation, List<Row> rows) {

  private static final int MOST_WORDS = 6;

  /**
   * A clause.
   *
   * @param excludes whether it only excludes
   * @param words what was found of it
   */
  public record Row(boolean holds, boolean excludes, String rule, String reason, String words) {

    private static Row of(Clause clause) {
      List<String> words =
          clause.found().stream().map(Found::text).distinct().limit(MOST_WORDS).toList();
      return new Row(
          clause.holds(),
          clause.kind() == Kind.NOT,
          clause.rule(),
          clause.reason(),
          words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", ")));
    }

    /** Found in words: the words themselves where they are enough. */
    public String said() {
      return holds && !words.isEmpty() ? words : words.isEmpty() ? reason : words + ": " + reason;
    }
  }

  public static Reason of(Theme theme, Explanation explanation) {
    return new Reason(
        theme.id(),
        theme.name(),
        theme.ruleVersion(),
        explanation,
        explanation.clause().deciding().map(Row::of).toList());
  }

  public String sentence() {
    return explanation.sentence();
  }

  /** Whole percents of what the rule asks for. */
  public long percent() {
    return Math.round(explanation.nearness() * 100);
  }
}
