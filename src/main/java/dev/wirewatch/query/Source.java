package dev.wirewatch.query;

import dev.wirewatch.query.QueryProblem.InVocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A text being parsed.
 *
 * @param usedAt where the text is used as a vocabulary; none for the query itself
 */
record Source(String text, String name, @Nullable Place usedAt) {

  static Source query(String text) {
    return new Source(text, "", null);
  }

  QueryProblem problem(int offset, String message) {
    return problem(offset, message, null);
  }

  private QueryProblem problem(int offset, String message, @Nullable InVocabulary within) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int lineStart = before.lastIndexOf('\n') + 1;
    int column = 1 + before.codePointCount(lineStart, before.length());
    if (usedAt == null) {
      return new QueryProblem(line, column, message, within);
    }
    return usedAt
        .source()
        .problem(
            usedAt.offset(),
            "In @%s, line %d, column %d: %s".formatted(name, line, column, message),
            within == null ? new InVocabulary(name, line, column, message) : within);
  }

  /** A place in a text. */
  record Place(Source source, int offset) {

    QueryProblem problem(String message) {
      return source.problem(offset, message);
    }

    /** Whether the place is in the vocabulary of that name, or in one that it uses. */
    boolean isInside(String vocabulary) {
      return source.name().equals(vocabulary)
          || (source.usedAt() != null && source.usedAt().isInside(vocabulary));
    }
  }
}
