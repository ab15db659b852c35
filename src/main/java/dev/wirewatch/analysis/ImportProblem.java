package dev.wirewatch.analysis;

/** A text that cannot become an analysis; the message says why, in a sentence for people. */
public final class ImportProblem extends Exception {

  ImportProblem(String message) {
    super(message);
  }
}
