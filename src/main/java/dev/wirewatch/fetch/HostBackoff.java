package dev.wirewatch.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Slows requests to hosts that said that they were busy (RFC 6585, 4; RFC 9110, 15.6.4). How long a
 * feed is left alone is that feed's own affair; the other feeds of its host go on, one after the
 * other, with a pause before each: a second, twice as long with each further complaint, ten at
 * most, for ten minutes after the last one.
 */
final class HostBackoff {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final ConcurrentMap<String, Slowed> hosts = new ConcurrentHashMap<>();

  /** The time at which the next request may start, and until when there are pauses. */
  private record Slowed(Duration pause, Instant next, Instant until) {}

  /** A host has said that it is busy. */
  void busy(String host, Instant now) {
    hosts.compute(
        host,
        (name, known) -> {
          boolean repeated = known != null && now.isBefore(known.until());
          Duration twice = repeated ? known.pause().multipliedBy(2) : FIRST;
          Duration pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
          return new Slowed(pause, now.plus(pause), now.plus(KEPT));
        });
  }

  /** How long to wait before a request to a host; the place in its row is taken by asking. */
  Duration pause(String host, Instant now) {
    Slowed slowed = hosts.computeIfPresent(host, (name, known) -> taken(known, now));
    return slowed == null
        ? Duration.ZERO
        : Duration.between(now, slowed.next().minus(slowed.pause()));
  }

  private static @Nullable Slowed taken(Slowed slowed, Instant now) {
    // Before it began: the clock was set back, and nobody knows for how long it would last.
    if (!now.isBefore(slowed.until()) || now.isBefore(slowed.until().minus(KEPT))) {
      return null;
    }
    Instant start = slowed.next().isAfter(now) ? slowed.next() : now;
    return new Slowed(slowed.pause(), start.plus(slowed.pause()), slowed.until());
  }

  /** Lets time pass. */
  interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }
}
