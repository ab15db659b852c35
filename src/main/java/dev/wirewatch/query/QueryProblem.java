package dev.wirewatch.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query that cannot be understood, with the place and what was expected there. */
public final class QueryProblem extends Exception {

  private final int line;
  private final int column;
  private final transient @Nullable InVocabulary inVocabulary;

  /** Reports a problem at a line and column, both counted from 1. */
  public QueryProblem(int line, int column, String message) {
    this(line, column, message, null);
  }

  QueryProblem(int line, int column, String message, @Nullable InVocabulary inVocabulary) {
    super(message);
    this.line = line;
    this.column = column;
    this.inVocabulary = inVocabulary;
  }

  /**
   * Where in a vocabulary a problem is.
   *
   * @param message what is wrong there
   */
  public record InVocabulary(String name, int line, int column, String message) {}

  /**
   * The same problem in a text that lacks so many lines at its beginning, or has more if below 0.
   */
  public QueryProblem earlier(int lines) {
    return new QueryProblem(line - lines, column, String.valueOf(getMessage()), inVocabulary);
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  /** The vocabulary that is to blame; then line and column say where the query uses it. */
  public Optional<InVocabulary> inVocabulary() {
    return Optional.ofNullable(inVocabulary);
  }

  /** The problem as a sentence that names its place. */
  public String sentence() {
    return "Line %d, column %d: %s".formatted(line, column, getMessage());
  }
}
