package dev.wirewatch.feed;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A line of the poll log as {@code /api/v1} shows it. */
record PollJson(
    Instant startedAt,
    long millis,
    String outcome,
    @Nullable Integer status,
    long bytes,
    int entries,
    int added,
    int changed,
    String message) {

  static PollJson of(PollRecord poll) {
    return new PollJson(
        poll.startedAt(),
        poll.duration().toMillis(),
        poll.outcome().name().toLowerCase(Locale.ROOT),
        poll.status(),
        poll.bytes(),
        poll.entries(),
        poll.added(),
        poll.changed(),
        poll.message());
  }
}
