package dev.wirewatch.feed;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the poll log as {@code /api/v1} shows it.
 *
 * @param possibleGap the time in which items may have been missed, if none of the entries was known
 */
record PollJson(
    Instant startedAt,
    long millis,
    String outcome,
    @Nullable Integer status,
    long bytes,
    int entries,
    int added,
    int changed,
    int dropped,
    String droppedWhy,
    String mended,
    @Nullable Gap possibleGap,
    String message) {

  record Gap(Instant from, Instant to) {}

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
        poll.dropped(),
        poll.droppedWhy(),
        poll.mended(),
        poll.gapSince() == null ? null : new Gap(poll.gapSince(), poll.startedAt()),
        poll.message());
  }
}
