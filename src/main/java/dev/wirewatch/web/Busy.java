package dev.wirewatch.web;

import java.time.Duration;

/**
 * What was asked for cannot be done now, though it is nobody's mistake; answered with 503, the
 * reason, and when to try again.
 */
public final class Busy extends RuntimeException {

  private final Duration retryAfter;

  /**
   * Puts somebody off.
   *
   * @param reason what happened and what to do, in sentences
   */
  public Busy(String reason, Duration retryAfter) {
    super(reason);
    this.retryAfter = retryAfter;
  }

  /** When to try again, as the header {@code Retry-After} says it: whole seconds, at least one. */
  public String retryAfter() {
    return Long.toString(Math.max(1, retryAfter.toSeconds()));
  }
}
