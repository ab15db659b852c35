package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the poll log.
 *
 * @param status HTTP status of the last answer, if there was one
 * @param bytes received from the network
 * @param message what was mended or went wrong, in words; empty if nothing
 */
public record PollRecord(
    Instant startedAt,
    Duration duration,
    Outcome outcome,
    @Nullable Integer status,
    long bytes,
    int entries,
    int added,
    int changed,
    String message) {

  /** How a poll ended. */
  public enum Outcome {
    READ,
    NOT_MODIFIED,
    FAILED
  }

  public boolean failed() {
    return outcome == Outcome.FAILED;
  }
}
