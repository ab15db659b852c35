package dev.wirewatch.feed.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to ask a feed again. A set interval wins; else the feed's own rhythm between the shortest
 * and the longest interval; after failures ever longer, up to the longest, and never before the
 * server wants it. Up to a quarter of jitter keeps feeds from moving in step.
 */
final class NextPoll {

  private static final double JITTER = 0.25;
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);
  private static final Duration UNKNOWN_RHYTHM = Duration.ofMinutes(30);

  private final Duration shortest;
  private final Duration longest;
  private final RandomGenerator random;

  NextPoll(Duration shortest, Duration longest, RandomGenerator random) {
    this.shortest = shortest;
    this.longest = longest;
    this.random = random;
  }

  /** After an answer: {@code rhythm} is the usual time between two entries, if it is known. */
  Instant afterAnswer(Instant now, @Nullable Duration every, @Nullable Duration rhythm) {
    return now.plus(jittered(interval(every, rhythm)));
  }

  /** After the given number of failures in a row, this one included. */
  Instant afterFailure(
      Instant now, @Nullable Duration every, int failures, @Nullable Duration retryAfter) {
    Duration first = every == null ? shortest : every;
    long factor = 1L << Math.min(Math.max(failures - 1, 0), 20);
    Duration backoff = min(first.multipliedBy(factor), max(longest, first));
    Duration wanted = retryAfter == null ? Duration.ZERO : min(retryAfter, LONGEST_RETRY_AFTER);
    return now.plus(max(jittered(backoff), wanted));
  }

  private Duration interval(@Nullable Duration every, @Nullable Duration rhythm) {
    if (every != null) {
      return every;
    }
    return max(shortest, min(longest, rhythm == null ? UNKNOWN_RHYTHM : rhythm));
  }

  private Duration jittered(Duration interval) {
    return interval.plusMillis((long) (interval.toMillis() * JITTER * random.nextDouble()));
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
