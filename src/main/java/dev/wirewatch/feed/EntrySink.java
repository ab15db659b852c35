package dev.wirewatch.feed;

import java.time.Instant;
import java.util.List;

/**
 * Takes the entries of one answered poll. Called inside the transaction that records the poll, so
 * that entries and validators are stored together or not at all.
 */
public interface EntrySink {

  /**
   * Stores what is new or changed.
   *
   * @param feed the feed that carried the entries
   * @param entries in document order
   * @param seenAt when the document was received
   */
  Intake accept(Feed feed, List<Entry> entries, Instant seenAt);

  /** Deletes all items of a feed with everything known of them. */
  void forget(long feedId);

  /** What became of the entries: {@code added} are new items, {@code changed} new versions. */
  record Intake(int added, int changed, int known) {}
}
