package dev.wirewatch.web;

/** The caller's input cannot be used; answered with 400 and the reason. */
public final class BadRequest extends RuntimeException {

  private final String field;

  /**
   * Reports bad input.
   *
   * @param field the parameter or property that is wrong
   * @param reason what is wrong and what would be right, as a sentence
   */
  public BadRequest(String field, String reason) {
    super(reason);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
