package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink.Intake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the entries of documents: which are new items, which known ones, and what is new of those.
 */
final class Sorting {

  private final Map<String, KnownItem> known;
  private final Kin kin;
  private final Set<KnownItem> found = new HashSet<>();

  private final List<Arrival> added = new ArrayList<>();
  private final Map<KnownItem, Arrival> changed = new LinkedHashMap<>();
  private final Map<KnownItem, Arrival> renamed = new LinkedHashMap<>();

  /**
   * @param known stored items by their identities
   * @param kin stored items with the headlines of entries that are not among those
   */
  Sorting(Map<String, KnownItem> known, Kin kin) {
    this.known = known;
    this.kin = kin;
  }

  List<Arrival> added() {
    return added;
  }

  /** Items that were edited, with what they are now. */
  Map<KnownItem, Arrival> changed() {
    return changed;
  }

  /** Items whose publishers have given them another id. */
  Map<KnownItem, Arrival> renamed() {
    return renamed;
  }

  /** Sorts the entries of a document; tells how many were what. */
  Intake sort(Arrivals document) {
    int addedBefore = added.size();
    int changedBefore = changed.size();
    document.all().forEach(arrival -> sort(arrival, document));
    int news = added.size() - addedBefore;
    int edits = changed.size() - changedBefore;
    return new Intake(
        news,
        edits,
        document.all().size() - news - edits,
        document.empty(),
        document.repeated(),
        document.widened());
  }

  private void sort(Arrival arrival, Arrivals document) {
    KnownItem item = byIdentity(known, arrival);
    if (item == null) {
      item = kin.same(arrival, document).filter(found::add).orElse(null);
      if (item != null) {
        renamed.put(item, arrival);
      }
    }
    if (item == null) {
      added.add(arrival);
    } else if (!item.contentHash().equals(arrival.draft().contentHash())) {
      changed.put(item, arrival);
    }
  }

  /**
   * The item that an entry is by its id. An item that was told from others of the same id by its
   * headline is meant first, whether the others are still there or not.
   */
  static @Nullable KnownItem byIdentity(Map<String, KnownItem> known, Arrival arrival) {
    Draft draft = arrival.draft();
    KnownItem wider = known.get(draft.widerIdentity());
    KnownItem plain = known.get(draft.identity());
    if (wider != null || plain == null) {
      return wider;
    }
    boolean shared = !arrival.identity().equals(draft.identity());
    return !shared || plain.storyKey().equals(draft.storyKey()) ? plain : null;
  }
}
