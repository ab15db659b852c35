package dev.wirewatch.feed;

import java.time.Instant;
import java.util.Collection;

/** When feeds are polled, for those who describe feeds and ask for rounds. */
public interface FeedSchedule {

  /**
   * Polls a feed from now on, or no more if it is switched off. Runs in the caller's transaction.
   */
  void follow(Feed feed);

  /** Does the same for many feeds as they stand in the database, in two statements. */
  void followAll(Collection<Long> feedIds);

  /** Polls feeds no more, and rounds wait for them no longer. A poll under way ends by itself. */
  void forget(Collection<Long> feedIds);

  /** Makes all feeds of a round due now, in a fixed number of statements however many they are. */
  void bringForward(long roundId, Instant now);

  /** Looks for due feeds at once. */
  void wake();
}
