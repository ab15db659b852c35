package dev.wirewatch.feed.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a feed's entries arrive, as polls have seen it. That counts for more than the dates of a
 * document, which are but a glimpse of hours, and which publishers leave out, round to days or set
 * anew: they serve only for a feed that is read for the first time. What was seen fades, half of it
 * in three days, so that a feed is known by its present ways, quiet nights included.
 *
 * @param arrived new entries that came while the feed was watched, faded
 * @param watched how long it was watched, faded
 * @param last when the last new entry came, or its date if the feed was read for the first time
 * @param longestSilence the longest time between arrivals that is usual
 * @param entries how many entries the last document held; none if none was read
 */
record ArrivalRhythm(
    double arrived,
    Duration watched,
    @Nullable Instant last,
    @Nullable Duration longestSilence,
    @Nullable Integer entries) {

  static final ArrivalRhythm NONE = new ArrivalRhythm(0, Duration.ZERO, null, null, null);

  private static final Duration HALF_LIFE = Duration.ofDays(3);
  private static final Duration SILENCE_HALF_LIFE = Duration.ofDays(30);
  // So much would be left of a feed that was watched for ever.
  private static final Duration MOST_WATCHED =
      Duration.ofMillis((long) (HALF_LIFE.toMillis() / Math.log(2)));

  /** What the first document tells: its dates, and the silence since. */
  static ArrivalRhythm first(DocumentDates dates, int entries, Instant now) {
    Instant newest = dates.newest();
    Duration between = dates.between();
    Instant last = newest == null ? (entries == 0 ? null : now) : newest;
    if (between == null || last == null) {
      return new ArrivalRhythm(0, Duration.ZERO, last, dates.longest(), entries);
    }
    int gaps = dates.gaps().size();
    Duration silence = min(positive(Duration.between(last, now)), MOST_WATCHED);
    Duration seen = between.multipliedBy(gaps).plus(silence);
    double kept = Math.min(1, MOST_WATCHED.toMillis() / (double) Math.max(1, seen.toMillis()));
    return new ArrivalRhythm(gaps * kept, times(seen, kept), last, dates.longest(), entries);
  }

  /**
   * After a further document.
   *
   * @param added new entries that it brought
   * @param covered how much of the time since the last poll its entries reach back
   */
  ArrivalRhythm further(int added, int entries, Duration elapsed, Duration covered, Instant now) {
    ArrivalRhythm seen = watchedFor(elapsed, covered);
    return new ArrivalRhythm(
        seen.arrived + added,
        seen.watched,
        added == 0 ? last : now,
        added == 0 ? longestSilence : silence(now),
        entries);
  }

  private @Nullable Duration silence(Instant now) {
    if (last == null) {
      return longestSilence;
    }
    Duration silence = positive(Duration.between(last, now));
    if (longestSilence == null) {
      return silence;
    }
    return max(silence, times(longestSilence, remaining(silence, SILENCE_HALF_LIFE)));
  }

  /** After a poll that brought no document, as nothing had changed. */
  ArrivalRhythm unchanged(Duration elapsed) {
    return watchedFor(elapsed, elapsed);
  }

  private ArrivalRhythm watchedFor(Duration elapsed, Duration covered) {
    double remaining = remaining(elapsed, HALF_LIFE);
    return new ArrivalRhythm(
        arrived * remaining,
        times(watched, remaining).plus(covered),
        last,
        longestSilence,
        entries);
  }

  /** Time between two entries; none if the feed was not watched yet. */
  @Nullable Duration rhythm() {
    return watched.isZero() ? null : times(watched, 1 / Math.max(arrived, 0.5));
  }

  private static double remaining(Duration elapsed, Duration halfLife) {
    return Math.pow(0.5, elapsed.toMillis() / (double) halfLife.toMillis());
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private static Duration positive(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
