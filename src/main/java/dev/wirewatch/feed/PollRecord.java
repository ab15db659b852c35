package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the poll log.
 *
 * @param status HTTP status of the last answer, if there was one
 * @param bytes received from the network
 * @param entries of the document, of which {@code added} are new items, {@code changed} new
 *     versions of known ones, and {@code dropped} were not stored
 * @param droppedWhy why entries were not stored or not taken as they came, in words; empty if all
 *     were
 * @param mended what had to be repaired to read the document, in words; empty if nothing
 * @param gapSince set if no entry was known although the feed was read before: items may have been
 *     missed between this moment and the poll
 * @param message what went wrong and what to do, or what is odd; empty if nothing
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
    int dropped,
    String droppedWhy,
    String mended,
    @Nullable Instant gapSince,
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
