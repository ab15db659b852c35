package dev.wirewatch.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts items into the index as they are in the database. Whoever reads them and puts them must be
 * the only one to do so just then, or what is older could be put after what is newer.
 */
final class Indexing {

  private static final int AT_ONCE = 200;

  private final ItemIndex index;
  private final ItemReader items;
  private final FreshItems fresh;

  Indexing(ItemIndex index, ItemReader items, FreshItems fresh) {
    this.index = index;
    this.items = items;
    this.fresh = fresh;
  }

  /** Puts what was stored or changed; what is known from storing it is not read. */
  void follow(List<ChangeLog.Change> changes) {
    Set<Long> ids = new LinkedHashSet<>();
    for (ChangeLog.Change change : changes) {
      if (!change.added()) {
        // What was stored at first is out of date.
        fresh.take(change.itemId());
      }
      ids.add(change.itemId());
    }
    put(withoutFresh(ids));
  }

  /** Adds the fresh ones; those that are left are to be read. */
  private List<Long> withoutFresh(Set<Long> ids) {
    var known = new ArrayList<IndexedItem>();
    var others = new ArrayList<Long>();
    for (Long id : ids) {
      IndexedItem item = fresh.take(id);
      if (item == null) {
        others.add(id);
      } else {
        known.add(item);
      }
    }
    index.add(known);
    return others;
  }

  /** Puts items as they are now. */
  void putNow(Collection<Long> ids) {
    ids.forEach(fresh::take);
    put(ids);
  }

  private void put(Collection<Long> ids) {
    for (List<Long> part : ParameterBatches.of(ids, AT_ONCE)) {
      List<IndexedItem> found = items.toIndex(part);
      index.put(found);
      if (found.size() < part.size()) {
        var gone = new LinkedHashSet<>(part);
        found.forEach(item -> gone.remove(item.id()));
        index.remove(gone);
      }
    }
  }
}
