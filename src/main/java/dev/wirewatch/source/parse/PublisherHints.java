package dev.wirewatch.source.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of when it is worth asking for again. These are wishes; the schedule decides
 * what comes of them.
 *
 * @param interval how long a copy serves, as RSS {@code ttl} or the update period and frequency of
 *     the syndication module say, the longer of the two
 * @param skipHours hours in which nothing is published, 0 to 23 in GMT (RSS {@code skipHours})
 * @param skipDays days on which nothing is published, in GMT (RSS {@code skipDays})
 */
public record PublisherHints(
    @Nullable Duration interval, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

  /** Nothing said. */
  public static final PublisherHints NONE = new PublisherHints(null, Set.of(), Set.of());
}
