package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.HealthWords;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a poll must know of its feed.
 *
 * @param etag validator of the last document that was stored whole, likewise {@code lastModified}
 * @param newest date of the newest entry of the last document
 */
record PollTarget(
    Feed feed,
    @Nullable String etag,
    @Nullable String lastModified,
    FeedCondition condition,
    ArrivalRhythm arrivals,
    @Nullable Instant newest,
    Hints hints,
    Move move) {

  /** After a poll that brought nothing to read; permanent redirects must start again. */
  PollTarget failed(FeedCondition now) {
    return new PollTarget(feed, etag, lastModified, now, arrivals, newest, hints, Move.NONE);
  }

  /** After a poll that brought no document, as nothing had changed. */
  PollTarget unchanged(FeedCondition now, ArrivalRhythm nowArrived, Hints renewed, Move moved) {
    return new PollTarget(feed, etag, lastModified, now, nowArrived, newest, renewed, moved);
  }

  /** What there is to say of it, in sentences; empty if all is well. */
  String words() {
    return HealthWords.of(
        condition.state(),
        condition.message(),
        condition.odd(),
        feed.page() != null,
        arrivals.last(),
        arrivals.longestSilence());
  }
}
