package dev.wirewatch.web;

/** Whoever asks may not do this; answered with 403 and the reason. */
public final class Forbidden extends RuntimeException {

  /**
   * Reports what may not be done.
   *
   * @param reason what is lacking, as a sentence
   */
  public Forbidden(String reason) {
    super(reason);
  }
}
