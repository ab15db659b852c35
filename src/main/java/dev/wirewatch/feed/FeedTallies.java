package dev.wirewatch.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Counts what feeds have brought. Whoever stores items implements it. */
public interface FeedTallies {

  /** What each feed has brought since a time; feeds that brought nothing are absent. */
  Map<Long, FeedCounts> countsByFeed(Instant since);

  /** The same for some feeds. */
  Map<Long, FeedCounts> countsByFeed(Collection<Long> feeds, Instant since);
}
