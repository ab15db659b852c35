package dev.wirewatch.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the data folder, and looks at the database's file before it is opened: H2 takes an empty
 * one for a new database, and would start as if nothing had ever been stored.
 */
@Component
class DatabaseFile implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final Pattern H2_FILE =
      Pattern.compile("jdbc:h2:(?:file:)?(?!mem:|tcp:)([^;]+).*");

  private @Nullable Environment settings;

  @Override
  public void setEnvironment(Environment environment) {
    settings = environment;
  }

  /** Comes before everything that opens the database. */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Environment known = Objects.requireNonNull(settings);
    makeFolder(Path.of(known.getProperty("wirewatch.data-dir", "./data")));
    Matcher matcher = H2_FILE.matcher(known.getProperty("spring.datasource.url", ""));
    if (matcher.matches()) {
      check(Path.of(matcher.group(1) + ".mv.db"));
    }
  }

  /** What it holds is nobody else's to read. */
  private static void makeFolder(Path data) {
    try {
      if (!Files.exists(data)) {
        Files.createDirectories(data, OwnerOnly.folder());
      }
    } catch (IOException e) {
      throw new DatabaseProblem(
          "The folder " + data.toAbsolutePath() + " cannot be made: " + e,
          "Name a folder that this program may write with wirewatch.data-dir.");
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
