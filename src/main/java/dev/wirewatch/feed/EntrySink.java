package dev.wirewatch.feed;

import dev.wirewatch.source.Entry;
import java.time.Instant;
import java.util.Collection;
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
   * Feeds have other outlets or countries now: what is stored of them follows in the background.
   * Runs in the transaction that changes the feeds.
   */
  void relabelled(Collection<Long> feedIds);

  /** How many items of these feeds are stored, and about how many somebody decided. */
  ItemCounts count(Collection<Long> feedIds);

  /**
   * Deletes some of the items of these feeds about which nobody ever decided, with everything known
   * of them. Runs in the caller's transaction.
   *
   * @param most how many at most
   * @return how many; none only if none is left
   */
  int forgetUndecided(Collection<Long> feedIds, int most);

  /**
   * The entries of one document.
   *
   * @param feed the feed that carried them; no two deliveries of a call have the same
   * @param entries in document order
   * @param seenAt when the document was received
   */
  record Delivery(Feed feed, List<Entry> entries, Instant seenAt) {}

  /**
   * What became of the entries of a document.
   *
   * @param added new items
   * @param changed new versions of known items
   * @param known entries that are stored already as they came
   * @param empty entries without any title, text or link; they are not stored
   * @param repeated entries that repeat another one of the document; they are not stored
   * @param widened entries whose id or link another one of the document has too; they are stored,
   *     told apart by their titles
   */
  record Intake(int added, int changed, int known, int empty, int repeated, int widened) {

    public static final Intake NOTHING = of(0, 0, 0);

    /** Where every entry was taken as it came. */
    public static Intake of(int added, int changed, int known) {
      return new Intake(added, changed, known, 0, 0, 0);
    }

    /** The same with further entries of which there is nothing. */
    public Intake withEmpty(int further) {
      return new Intake(added, changed, known, empty + further, repeated, widened);
    }

    /** Entries that were not stored. */
    public int dropped() {
      return empty + repeated;
    }

    /** Why entries were not stored, or not taken as they came, in words; empty if all were. */
    public String remarks() {
      return (entries(empty, "no title, text or link.", "holds ", "hold ")
              + entries(repeated, "another one of the document.", "repeats ", "repeat ")
              + entries(
                  widened,
                  "with another one of the document; titles tell them apart.",
                  "shares an id or link ",
                  "share an id or link "))
          .strip();
    }

    private static String entries(int count, String what, String one, String many) {
      return count == 0
          ? ""
          : count == 1 ? "1 entry " + one + what + " " : count + " entries " + many + what + " ";
    }
  }
}
