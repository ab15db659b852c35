package dev.wirewatch.source.parse;

/** A document holds no feed; the message tells a reader what came instead and what to do. */
public final class ParseFailure extends Exception {

  private final String message;

  public ParseFailure(String message) {
    super(message);
    this.message = message;
  }

  /** Never null, unlike that of other exceptions. */
  @Override
  public String getMessage() {
    return message;
  }
}
