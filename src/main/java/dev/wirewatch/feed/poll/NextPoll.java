package dev.wirewatch.feed.poll;

import dev.wirewatch.fetch.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a feed again. The first rule that applies decides:
 *
 * <ol>
 *   <li>An interval set by hand wins over all that follows.
 *   <li>Where entries may have been missed, half of the time in which that happened, or the rhythm
 *       if it is shorter; hints do not count.
 *   <li>Where no rhythm is known, the publisher's hints, else half an hour.
 *   <li>The feed's own rhythm. A longer hint is followed, but only as far as it starves nobody: up
 *       to an hour or twice the rhythm, whichever is longer, and up to half of the time in which
 *       the entries of a whole document are replaced by new ones. Skipped hours and days are a hint
 *       like any other.
 * </ol>
 *
 * <p>Rules 2 to 4 stay between the shortest and the longest interval. A hint never shortens an
 * interval that is known from the feed itself. Up to a quarter of jitter keeps feeds from moving in
 * step. After failures the interval doubles each time, up to the longest one, after "not found"
 * from an hour up to a day; it never stops, and never comes before the server wants it, up to a
 * day.
 */
final class NextPoll {

  private static final double JITTER = 0.25;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration UNKNOWN_RHYTHM = Duration.ofMinutes(30);
  private static final Duration HINTS_HONOURED = Duration.ofHours(1);
  private static final Duration FIRST_AFTER_NOT_FOUND = Duration.ofHours(1);

  private final Duration shortest;
  private final Duration longest;
  private final RandomGenerator random;

  NextPoll(Duration shortest, Duration longest, RandomGenerator random) {
    this.shortest = shortest;
    this.longest = max(shortest, longest);
    this.random = random;
  }

  /** After an answer; {@code every} is the interval set by hand, if one is. */
  Instant afterAnswer(Instant now, @Nullable Duration every, FeedRate pace, Hints hints) {
    if (every != null) {
      return now.plus(jittered(every));
    }
    Duration own = own(pace, hints);
    if (pace.missed() != null) {
      return now.plus(jittered(bounded(min(own, pace.missed().dividedBy(2))), longest));
    }
    Duration latest = latest(own, pace);
    Duration wish = min(hints.interval().orElse(own), latest);
    Instant due = now.plus(jittered(max(own, wish), longest));
    return awake(due, later(due, now.plus(latest)), own, hints);
  }

  /** Those who skip the same hours must not all come at their end. */
  private Instant awake(Instant due, Instant latest, Duration own, Hints hints) {
    Instant awake = hints.awake(due);
    Instant spread = awake.equals(due) ? due : awake.plus(jittered(own)).minus(own);
    return spread.isBefore(latest) ? spread : latest;
  }

  private Duration own(FeedRate pace, Hints hints) {
    return bounded(pace.rhythm() == null ? hints.interval().orElse(UNKNOWN_RHYTHM) : pace.rhythm());
  }

  /** How long a hint may put the next poll off. */
  private Duration latest(Duration own, FeedRate pace) {
    if (pace.rhythm() == null) {
      return longest;
    }
    Duration latest = min(longest, max(HINTS_HONOURED, own.multipliedBy(2)));
    Duration half = pace.rhythm().multipliedBy(pace.entries()).dividedBy(2);
    return max(own, pace.entries() == 0 ? latest : min(latest, half));
  }

  /**
   * After failures.
   *
   * @param failures how many in a row, this one included
   * @param kind why the last one failed; none if the document could not be read
   */
  Instant afterFailure(
      Instant now,
      @Nullable Duration every,
      int failures,
      @Nullable FailureKind kind,
      @Nullable Duration retryAfter) {
    boolean notFound = kind == FailureKind.NOT_FOUND;
    Duration usual = every == null ? shortest : every;
    Duration first = notFound ? max(usual, FIRST_AFTER_NOT_FOUND) : usual;
    Duration ceiling = max(notFound ? max(DAY, longest) : longest, first);
    long factor = 1L << Math.min(Math.max(failures - 1, 0), 20);
    Duration backoff = jittered(min(first.multipliedBy(factor), ceiling), ceiling);
    Duration wanted = retryAfter == null ? Duration.ZERO : min(retryAfter, DAY);
    return now.plus(max(backoff, wanted));
  }

  private Duration bounded(Duration interval) {
    return max(shortest, min(longest, interval));
  }

  private Duration jittered(Duration interval) {
    return Duration.ofMillis((long) (interval.toMillis() * (1 + JITTER * random.nextDouble())));
  }

  /** Pulled forward where the jitter could pass the ceiling. */
  private Duration jittered(Duration interval, Duration ceiling) {
    Duration last = Duration.ofMillis((long) (ceiling.toMillis() / (1 + JITTER)));
    return min(ceiling, jittered(max(min(interval, shortest), min(interval, last))));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
