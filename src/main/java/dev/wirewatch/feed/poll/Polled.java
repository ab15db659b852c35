package dev.wirewatch.feed.poll;

import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.source.parse.Parsed;
import dev.wirewatch.source.read.ZoneDoubt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A poll that is over but not recorded yet.
 *
 * @param parsed the document, if one came and could be read
 * @param unreadable why the document that came could not be read
 * @param doubt about the zone of the document's dates, if there is cause for it
 */
record Polled(
    PollTarget target,
    FetchResult answer,
    @Nullable Parsed parsed,
    @Nullable String unreadable,
    @Nullable ZoneDoubt doubt,
    Instant started,
    Instant ended) {

  /** Time since the last poll that was answered and read; none if there was none. */
  Duration sinceSuccess() {
    Instant before = target.condition().successAt();
    return before == null || before.isAfter(started)
        ? Duration.ZERO
        : Duration.between(before, started);
  }

  /** How long it took; nothing can be said if the clock was set back meanwhile. */
  Duration took() {
    Duration took = Duration.between(started, ended);
    return took.isNegative() ? Duration.ZERO : took;
  }

  long feedId() {
    return target.feed().id();
  }

  Polled unstorable() {
    return new Polled(
        target,
        answer,
        null,
        "The entries could not be stored; the program's log says why.",
        null,
        started,
        ended);
  }
}
