package dev.wirewatch.feed.manage;

import dev.wirewatch.feed.PollRound;
import java.time.Instant;
import java.util.List;

/**
 * A round of polls and what went wrong in it.
 *
 * @param requestedAt when somebody asked for it
 * @param offline how many could not be asked, as this machine was offline
 * @param failures the first of the others that failed, by name
 */
public record Round(PollRound progress, Instant requestedAt, int offline, List<Failure> failures) {

  /** A feed that failed, and why, in words. */
  public record Failure(long feedId, String feed, String message) {}

  public boolean isRunning() {
    return progress.finishedAt() == null;
  }
}
