package dev.wirewatch.item;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index anew from the database. */
final class IndexRebuild {

  private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);
  private static final int BATCH = 500;

  private final ItemIndex index;
  private final ItemReader items;
  private final ChangeLog changes;
  private volatile int percent = -1;

  IndexRebuild(ItemIndex index, ItemReader items, ChangeLog changes) {
    this.index = index;
    this.items = items;
    this.changes = changes;
  }

  /** How far it has come; empty when none is under way. */
  OptionalInt percent() {
    int now = percent;
    return now < 0 ? OptionalInt.empty() : OptionalInt.of(now);
  }

  /**
   * Throws the index away and indexes all items, unless it is stopped before the end.
   *
   * @return how far the log of changes is followed by that
   */
  Gaps run(BooleanSupplier stopped) {
    long total = items.count();
    if (total > 0) {
      LOG.info("The search index is missing; {} items are indexed", total);
    }
    percent = 0;
    try {
      index.clear();
      long last = changes.last();
      var start = new Gaps(last, changes.missing(last));
      start.mark(changes.writers()::mark);
      indexAll(total, stopped);
      return start;
    } finally {
      percent = -1;
    }
  }

  private void indexAll(long total, BooleanSupplier stopped) {
    long count = 0;
    List<Long> ids = items.idsAfter(0, BATCH);
    while (!ids.isEmpty() && !stopped.getAsBoolean()) {
      index.put(items.toIndex(ids));
      index.refresh();
      count += ids.size();
      percent = (int) (100 * count / Math.max(total, count));
      ids = items.idsAfter(ids.getLast(), BATCH);
    }
  }
}
