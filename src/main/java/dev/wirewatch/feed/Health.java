package dev.wirewatch.feed;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a feed is doing, in words that a reader understands.
 *
 * @param message what went wrong and what to do, or what is odd; empty if all is well
 * @param likelyZone time zone that would make the feed's dates plausible, which name none and lie
 *     in the future; empty if there is no such doubt
 * @param failures polls that failed one after the other, up to the last one
 */
public record Health(
    State state,
    @Nullable Instant lastPollAt,
    @Nullable Instant lastSuccessAt,
    int failures,
    String message,
    @Nullable Instant nextPollAt,
    String likelyZone) {

  /** A feed that answers is frozen if its newest entry is older than this. */
  public static final Duration FROZEN_AFTER = Duration.ofDays(30);

  /** Kinds of health. */
  public enum State {
    /** Never polled. */
    WAITING,
    /** The last poll was answered and read. */
    OK,
    /** The last poll was answered, but nothing new has come for long against the feed's rhythm. */
    QUIET,
    /** The last poll was answered, but nothing new has come for a month or more. */
    FROZEN,
    /** The last poll failed; it will be tried again. */
    FAILING,
    /** This machine was offline at the last poll; nothing was asked of the server. */
    OFFLINE,
    /** The publisher says that it is gone for good; not polled any more. */
    GONE
  }
}
