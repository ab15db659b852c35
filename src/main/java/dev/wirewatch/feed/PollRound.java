package dev.wirewatch.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress of a round of polls that somebody asked for.
 *
 * @param total feeds in the round
 * @param done feeds answered or failed so far, {@code failed} of them failed
 * @param finishedAt when the last feed was done; none while it runs
 */
public record PollRound(
    long id, int total, int done, int failed, int newItems, @Nullable Instant finishedAt) {}
