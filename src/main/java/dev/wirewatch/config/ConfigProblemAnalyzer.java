package dev.wirewatch.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a bad configuration file as a message for people instead of a stack trace. */
class ConfigProblemAnalyzer extends AbstractFailureAnalyzer<ConfigProblem> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigProblem problem) {
    return new FailureAnalysis(
        problem.getMessage(), "Correct " + problem.file() + " and start again.", rootFailure);
  }
}
