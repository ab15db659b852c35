package dev.wirewatch.config;

/** What is wrong with the database's file, and what somebody can do about it. */
final class DatabaseProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  /**
   * @param problem a sentence without its full stop
   * @param action what to do, as a sentence
   */
  DatabaseProblem(String problem, String action) {
    super(problem);
    this.action = action;
  }

  String action() {
    return action;
  }
}
