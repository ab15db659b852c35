package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Health.State;
import dev.wirewatch.feed.OddDocument;
import dev.wirewatch.fetch.FailureKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed stands after its last poll.
 *
 * @param failures polls that failed in a row so far
 * @param failure why the last poll failed, by kind, if it did
 * @param message what went wrong and what to do; empty if the last poll was answered
 * @param successAt when it was last answered and read, or answered that nothing had changed
 * @param odd what is odd in the last document that was read
 */
record FeedCondition(
    State state,
    int failures,
    @Nullable String failure,
    String message,
    @Nullable Instant successAt,
    OddDocument odd) {

  /** The kind of failure of a document that came and could not be read or stored. */
  static final String UNREADABLE = "UNREADABLE";

  /** Before the first poll. */
  static final FeedCondition NEW =
      new FeedCondition(State.WAITING, 0, null, "", null, OddDocument.NONE);

  FeedCondition failed(State now, String kind, String why) {
    return new FeedCondition(now, failures + 1, kind, why, successAt, odd);
  }

  /** Nothing could be asked, which is no failure of the feed. */
  FeedCondition offline(String why) {
    return new FeedCondition(
        State.OFFLINE, failures, FailureKind.OFFLINE.name(), why, successAt, odd);
  }

  /** The same failure once more. */
  FeedCondition failedAgain() {
    return new FeedCondition(state, failures + 1, failure, message, successAt, odd);
  }

  static FeedCondition answered(State now, Instant at, OddDocument odd) {
    return new FeedCondition(now, 0, null, "", at, odd);
  }

  /** Whether only the whole document tells more, so that no validators may be sent. */
  boolean wantsWhole() {
    return isUnreadable() || FailureKind.NOT_MODIFIED_UNASKED.name().equals(failure);
  }

  boolean isUnreadable() {
    return UNREADABLE.equals(failure);
  }
}
