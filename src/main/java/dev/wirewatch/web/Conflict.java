package dev.wirewatch.web;

/** What was asked for does not fit what is there now; answered with 409 and the reason. */
public final class Conflict extends RuntimeException {

  /**
   * Reports a conflict.
   *
   * @param reason what stands against it and what to do, as a sentence
   */
  public Conflict(String reason) {
    super(reason);
  }
}
