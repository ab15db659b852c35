package dev.wirewatch.feed;

import java.time.Instant;
import java.util.List;

/**
 * Takes the entries of answered polls. Called inside the transaction that records the polls, so
 * that entries and validators are stored together or not at all.
 */
public interface EntrySink {

  /**
   * Stores what is new or changed.
   *
   * @return what became of the entries of each delivery, in the same order
   */
  List<Intake> accept(List<Delivery> deliveries);

  /** Deletes all items of a feed with everything known of them. */
  void forget(long feedId);

  /**
   * The entries of one document.
   *
   * @param feed the feed that carried them; no two deliveries of a call have the same
   * @param entries in document order
   * @param seenAt when the document was received
   */
  record Delivery(Feed feed, List<Entry> entries, Instant seenAt) {}

  /** What became of entries: {@code added} are new items, {@code changed} new versions. */
  record Intake(int added, int changed, int known) {
    public static final Intake NOTHING = new Intake(0, 0, 0);
  }
}
