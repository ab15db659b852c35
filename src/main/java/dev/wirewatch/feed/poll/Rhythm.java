package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a document's dates say of its feed.
 *
 * @param newest date of the newest entry that is not in the future
 * @param between median time between two entries
 */
record Rhythm(@Nullable Instant newest, @Nullable Duration between) {

  static Rhythm of(List<Entry> entries, Instant now) {
    List<Instant> dates =
        entries.stream()
            .map(Entry::published)
            .filter(Objects::nonNull)
            .map(published -> published.toInstant())
            .filter(date -> !date.isAfter(now.plus(Duration.ofDays(1))))
            .sorted()
            .toList();
    if (dates.isEmpty()) {
      return new Rhythm(null, null);
    }
    if (dates.size() < 3) {
      return new Rhythm(dates.getLast(), null);
    }
    var gaps = new ArrayList<Duration>();
    for (int i = 1; i < dates.size(); i++) {
      gaps.add(Duration.between(dates.get(i - 1), dates.get(i)));
    }
    gaps.sort(null);
    return new Rhythm(dates.getLast(), gaps.get(gaps.size() / 2));
  }
}
