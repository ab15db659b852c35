package dev.wirewatch.feed.manage;

import dev.wirewatch.feed.PollRound;
import java.time.Instant;
import java.util.List;

/**
 * A round of polls and what went wrong in it.
 *
 * @param requestedAt when somebody asked for it
 * @param failures the first feeds that failed, by name
 */
public record Round(PollRound progress, Instant requestedAt, List<Failure> failures) {

  /** A feed that failed, and why, in words. */
  public record Failure(long feedId, String feed, String message) {}

  public boolean isRunning() {
    return progress.finishedAt() == null;
  }
}
