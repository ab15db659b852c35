package dev.wirewatch.analysis.imports;

/** A file that no article can be read from; the message says why, in a sentence for people. */
public final class Unreadable extends Exception {

  /** What is the matter. */
  public enum Why {
    /** The caller named something that there is not. */
    WRONG,
    /** More bytes than are taken. */
    TOO_LARGE,
    /** The content: of another kind, broken, protected, or beyond a limit. */
    CONTENT
  }

  private final Why why;

  Unreadable(Why why, String message) {
    super(message);
    this.why = why;
  }

  static Unreadable content(String message) {
    return new Unreadable(Why.CONTENT, message);
  }

  public Why why() {
    return why;
  }
}
