package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;

/**
 * A query cannot be run on an index, as a part of it stands for more words there than can be read
 * side by side. That depends on the index, so it is not known when the query is understood.
 */
public final class TooManyWords extends RuntimeException {

  private final QueryProblem problem;

  TooManyWords(Place at, int most) {
    this.problem =
        at.problem(
            "Beside NEAR, BEFORE and in phrases, words with *, ? or ~ may stand for %,d words of the"
                    .formatted(most)
                + " stored items; these stand for more. Write more letters.");
  }

  /** What to tell whoever wrote the query, and the place. */
  public QueryProblem problem() {
    return problem;
  }
}
