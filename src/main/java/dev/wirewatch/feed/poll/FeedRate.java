package dev.wirewatch.feed.poll;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a feed brings news.
 *
 * @param rhythm time between two entries; none if it is not known
 * @param entries how many entries a document holds: after as many arrivals the first is lost
 * @param missed the time over which entries may have been missed just now, if they may
 */
record FeedRate(@Nullable Duration rhythm, int entries, @Nullable Duration missed) {

  static final FeedRate UNKNOWN = new FeedRate(null, 0, null);
}
