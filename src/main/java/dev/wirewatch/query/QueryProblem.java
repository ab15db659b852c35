package dev.wirewatch.query;

/** A query that cannot be understood, with the place and what was expected there. */
public final class QueryProblem extends Exception {

  private final int line;
  private final int column;

  /** Reports a problem at a line and column, both counted from 1. */
  public QueryProblem(int line, int column, String message) {
    super(message);
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  /** The problem as a sentence that names its place. */
  public String sentence() {
    return "Line %d, column %d: %s".formatted(line, column, getMessage());
  }
}
