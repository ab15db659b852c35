package dev.wirewatch.config;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence why the database cannot be opened at the start. */
class DatabaseProblemAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  /** What H2 says of a file that it cannot make sense of. */
  private static final int DAMAGED = 90_030;

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SQLException problem) {
    if (DatabaseProduct.isInUse(problem)) {
      return new FailureAnalysis(
          "Another program, probably a second Wirewatch, has this data folder open: "
              + problem.getMessage(),
          "Stop that one, or give this one a folder of its own with wirewatch.data-dir.",
          rootFailure);
    }
    if (problem.getErrorCode() == DAMAGED) {
      return new FailureAnalysis(
          "The database file is damaged: " + problem.getMessage(),
          "Put a backup in its place; the search index beside it is made anew by itself.",
          rootFailure);
    }
    return new FailureAnalysis(
        "The database cannot be used: " + problem.getMessage(),
        "See that wirewatch.data-dir is a folder that this program may write, on a disk with room;"
            + " or, where spring.datasource.url names a server, that it runs and lets it in.",
        rootFailure);
  }
}
