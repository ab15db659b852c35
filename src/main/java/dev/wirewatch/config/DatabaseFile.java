package dev.wirewatch.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;

/**
 * Looks at the database's file before it is opened: H2 takes an empty one for a new database, and
 * would start as if nothing had ever been stored.
 */
class DatabaseFile implements ApplicationListener<ApplicationPreparedEvent> {

  private static final Pattern H2_FILE =
      Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:)([^;]+).*");

  @Override
  public void onApplicationEvent(ApplicationPreparedEvent event) {
    String url =
        event.getApplicationContext().getEnvironment().getProperty("spring.datasource.url", "");
    Matcher matcher = H2_FILE.matcher(url);
    if (matcher.matches()) {
      check(Path.of(matcher.group(1) + ".mv.db"));
    }
  }

  private static void check(Path file) {
    try {
      if (Files.exists(file) && Files.size(file) == 0) {
        throw new DatabaseProblem(
            "The database file " + file.toAbsolutePath() + " is empty: what it held is lost",
            "Put a backup in its place, or delete it to begin with an empty desk.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints the problem as a message for people instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<DatabaseProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseProblem problem) {
      return new FailureAnalysis(problem.getMessage() + ".", problem.action(), rootFailure);
    }
  }
}
