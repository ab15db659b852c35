package dev.wirewatch.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed, how it is doing, and how many items it has brought.
 *
 * @param items how many entries of it were ever stored as new items
 */
public record FeedStatus(Feed feed, Health health, long items) {

  /**
   * When the feed is polled next; none if that is left to somebody's hand.
   *
   * @param scheduled whether feeds are polled by schedule at all
   */
  public @Nullable Instant nextPoll(boolean scheduled) {
    return scheduled && feed.enabled() ? health.nextPollAt() : null;
  }
}
