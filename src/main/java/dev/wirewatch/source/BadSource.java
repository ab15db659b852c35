package dev.wirewatch.source;

/** Something in the description of a source cannot be used. */
public final class BadSource extends Exception {

  private final String field;
  private final String reason;

  public BadSource(String field, String reason) {
    super(reason);
    this.field = field;
    this.reason = reason;
  }

  /** What is wrong, such as {@code zone} or {@code page.entries}. */
  public String field() {
    return field;
  }

  /** What is wrong with it, as a sentence. */
  public String reason() {
    return reason;
  }
}
