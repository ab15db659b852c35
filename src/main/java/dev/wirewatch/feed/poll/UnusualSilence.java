package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Health;
import dev.wirewatch.feed.Health.State;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a feed that answers is silent against its own ways, so that nobody takes silence for no
 * news. It is quiet after three times the silence that is usual for it, six hours at least, once it
 * was watched for a day; it is frozen after a month, or three times its usual silence if that is
 * longer.
 */
final class UnusualSilence {

  private static final int TIMES = 3;
  private static final Duration SHORTEST = Duration.ofHours(6);
  private static final Duration DAY = Duration.ofDays(1);

  private UnusualSilence() {}

  /** The state of a feed that has answered. */
  static State state(ArrivalRhythm arrivals, Instant now) {
    Instant last = arrivals.last();
    if (last == null) {
      return State.OK;
    }
    Duration silence = Duration.between(last, now);
    Duration usual = arrivals.longestSilence();
    Duration much = max(SHORTEST, usual == null ? Health.FROZEN_AFTER : usual.multipliedBy(TIMES));
    if (silence.compareTo(max(Health.FROZEN_AFTER, much)) > 0) {
      return State.FROZEN;
    }
    boolean known = arrivals.watched().compareTo(DAY) >= 0;
    return usual != null && known && silence.compareTo(much) > 0 ? State.QUIET : State.OK;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
