package dev.wirewatch.item;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far a log has been followed whose ids are given before commit: an id that is skipped may
 * still appear, so it is asked for again until its writer must long have finished.
 */
final class Gaps {

  /** Longer than any transaction takes. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int MOST = 5_000;

  private final TreeMap<Long, Instant> missing = new TreeMap<>();
  private long highest;

  Gaps(long position) {
    highest = position;
  }

  /** The greatest id seen. */
  long highest() {
    return highest;
  }

  /** Ids that were skipped and may still appear. */
  Set<Long> missing() {
    return missing.keySet();
  }

  /** Everything up to this id has been seen, or will never appear. */
  long position() {
    return missing.isEmpty() ? highest : missing.firstKey() - 1;
  }

  /** Notes that an id was seen. */
  void seen(long id, Instant now) {
    missing.remove(id);
    // A wide jump is the database's own, after a crash; nothing will ever appear in it.
    for (long skipped = Math.max(highest + 1, id - MOST); skipped < id; skipped++) {
      missing.put(skipped, now);
    }
    highest = Math.max(highest, id);
  }

  /** Gives up on ids that have been missing for too long: their transactions were rolled back. */
  void settle(Instant now) {
    Instant limit = now.minus(PATIENCE);
    missing.values().removeIf(noticed -> noticed.isBefore(limit));
  }
}
