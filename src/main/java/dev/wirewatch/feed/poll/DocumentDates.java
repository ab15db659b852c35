package dev.wirewatch.feed.poll;

import dev.wirewatch.source.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a document's dates say of its feed. Dates more than a day in the future say nothing.
 *
 * @param newest date of the newest entry
 * @param gaps times between entries, the shortest first
 */
record DocumentDates(@Nullable Instant newest, List<Duration> gaps) {

  private static final int ENOUGH_GAPS = 5;
  private static final int OUTLIER = 10;

  static DocumentDates of(List<Entry> entries, Instant now) {
    List<Instant> dates =
        entries.stream()
            .map(Entry::published)
            .filter(Objects::nonNull)
            .map(published -> published.toInstant())
            .filter(date -> !date.isAfter(now.plus(Duration.ofDays(1))))
            .sorted()
            .toList();
    List<Duration> gaps =
        IntStream.range(1, dates.size())
            .mapToObj(i -> Duration.between(dates.get(i - 1), dates.get(i)))
            .sorted()
            .toList();
    return new DocumentDates(dates.isEmpty() ? null : dates.getLast(), gaps);
  }

  /** Median time between two entries; none if fewer than three are dated. */
  @Nullable Duration between() {
    return gaps.size() < 2 ? null : gaps.get(gaps.size() / 2);
  }

  /** From the oldest entry to the newest. */
  Duration span() {
    return gaps.stream().reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * The longest silence that is usual; none if too few entries are dated. One old entry that stays
   * at the top of a page makes a long gap, but no habit.
   */
  @Nullable Duration longest() {
    if (gaps.size() < ENOUGH_GAPS) {
      return null;
    }
    Duration second = gaps.get(gaps.size() - 2);
    boolean habit = gaps.getLast().compareTo(second.multipliedBy(OUTLIER)) <= 0;
    return habit ? gaps.getLast() : second;
  }
}
