package dev.wirewatch.feed;

import java.time.Instant;

/**
 * What a feed has brought in a period.
 *
 * @param tagged items on a theme
 * @param oldest time of the first item in the period
 */
public record FeedCounts(long items, long tagged, Instant oldest) {

  /** Both together. */
  public FeedCounts and(FeedCounts other) {
    return new FeedCounts(
        items + other.items,
        tagged + other.tagged,
        oldest.isBefore(other.oldest) ? oldest : other.oldest);
  }
}
