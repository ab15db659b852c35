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
record Pace(@Nullable Duration rhythm, int entries, @Nullable Duration missed) {

  static final Pace UNKNOWN = new Pace(null, 0, null);
}
