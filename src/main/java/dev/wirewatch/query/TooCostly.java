package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;

/**
 * A query cannot be run on an index, as a part of it takes too much there. That depends on the
 * index, so it is not known when the query is understood.
 */
public final class TooCostly extends RuntimeException {

  private final QueryProblem problem;

  private TooCostly(QueryProblem problem) {
    super(problem.getMessage());
    this.problem = problem;
  }

  static TooCostly words(Place at, int most) {
    return new TooCostly(
        at.problem(
            "Beside NEAR, BEFORE and in phrases, words with *, ? or ~ may stand for %,d words of the"
                    .formatted(most)
                + " stored items; these stand for more. Write more letters."));
  }

  static TooCostly memory(Place at, long most) {
    return new TooCostly(
        at.problem(
            "Up to here the query takes more than the %,d MB that one may take. Write more letters"
                    .formatted(most >> 20)
                + " before * and ~, or fewer words beside NEAR and BEFORE."));
  }

  /** What to tell whoever wrote the query, and the place. */
  public QueryProblem problem() {
    return problem;
  }
}
