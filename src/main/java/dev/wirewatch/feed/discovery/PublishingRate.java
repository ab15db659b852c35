package dev.wirewatch.feed.discovery;

import dev.wirewatch.source.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a source brings something, as far as one document's dates tell.
 *
 * @param newest date of the newest entry that is not in the future
 * @param perDay entries a day between the oldest and the newest; none if all have one date
 */
record PublishingRate(@Nullable Instant newest, @Nullable Double perDay) {

  private static final Duration CLOCK_SKEW = Duration.ofDays(1);

  static PublishingRate of(List<Entry> entries, Instant now) {
    List<Instant> dates =
        entries.stream()
            .map(Entry::published)
            .filter(Objects::nonNull)
            .map(date -> date.toInstant())
            .filter(date -> date.isBefore(now.plus(CLOCK_SKEW)))
            .sorted()
            .toList();
    if (dates.isEmpty()) {
      return new PublishingRate(null, null);
    }
    double days = Duration.between(dates.getFirst(), dates.getLast()).toSeconds() / 86_400.0;
    return new PublishingRate(dates.getLast(), days > 0 ? (dates.size() - 1) / days : null);
  }
}
