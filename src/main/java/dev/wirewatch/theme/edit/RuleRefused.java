package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryProblem;
import org.jspecify.annotations.Nullable;

/** A rule or vocabulary that cannot be used; nothing was stored. */
public final class RuleRefused extends RuntimeException {

  private final transient QueryProblem problem;
  private final @Nullable String theme;

  private RuleRefused(String message, QueryProblem problem, @Nullable String theme) {
    // Without the problem as a cause: it would be answered as that of a search.
    super(message);
    this.problem = problem;
    this.theme = theme;
  }

  /** What was written is wrong itself. */
  public static RuleRefused text(QueryProblem problem) {
    return new RuleRefused(problem.sentence(), problem, null);
  }

  /** One of several vocabularies that were written is wrong itself. */
  public static RuleRefused vocabulary(String name, QueryProblem problem) {
    return new RuleRefused("@" + name + ": " + problem.sentence(), problem, null);
  }

  /** What was written spoils the rule of a theme. */
  public static RuleRefused theme(String themeId, QueryProblem problem) {
    return new RuleRefused(
        "The rule of theme %s could not be used any more. %s"
            .formatted(themeId, problem.sentence()),
        problem,
        themeId);
  }

  /** What is wrong, with its place in the text that was written, or in the theme's query. */
  public QueryProblem problem() {
    return problem;
  }

  /** The theme whose rule would go bad; none if the text itself is wrong. */
  public @Nullable String theme() {
    return theme;
  }

  /**
   * The same by its line in what somebody typed.
   *
   * @param rule that was made of it: words on how far it looks stand on a line of their own
   */
  public RuleRefused asTyped(String typed, String rule) {
    int added = (int) (rule.lines().count() - typed.lines().count());
    return theme != null || added == 0 || problem.line() <= added
        ? this
        : text(problem.earlier(added));
  }
}
