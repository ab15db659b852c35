package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.ItemDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The newest of many items, the newest first. */
record Newest(List<Entry> entries) {

  static final Newest NONE = new Newest(List.of());

  private static final int MOST = 10;
  private static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparingLong(Entry::time).thenComparingLong(Entry::id);

  record Entry(long time, long id) {}

  static Newest of(FixedBitSet documents, LeafReader reader) throws IOException {
    NumericDocValues times = DocValues.getNumeric(reader, ItemDocument.TIME);
    NumericDocValues ids = DocValues.getNumeric(reader, ItemDocument.ID);
    var newest = new PriorityQueue<Entry>(MOST + 1, OLDEST_FIRST);
    long least = Long.MIN_VALUE;
    var each = new BitSetIterator(documents, 0);
    for (int next = each.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = each.nextDoc()) {
      if (times.advanceExact(next) && times.longValue() >= least && ids.advanceExact(next)) {
        newest.add(new Entry(times.longValue(), ids.longValue()));
        least = dropOldest(newest) ? newest.element().time() : least;
      }
    }
    return new Newest(sorted(newest.stream()));
  }

  /** The ids of all. */
  static List<Long> all(FixedBitSet documents, LeafReader reader) throws IOException {
    NumericDocValues ids = DocValues.getNumeric(reader, ItemDocument.ID);
    var all = new ArrayList<Long>();
    var each = new BitSetIterator(documents, 0);
    for (int next = each.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = each.nextDoc()) {
      if (ids.advanceExact(next)) {
        all.add(ids.longValue());
      }
    }
    return all;
  }

  private static boolean dropOldest(PriorityQueue<Entry> newest) {
    if (newest.size() <= MOST) {
      return false;
    }
    newest.remove();
    return true;
  }

  Newest and(Newest other) {
    return new Newest(sorted(Stream.concat(entries.stream(), other.entries.stream())));
  }

  private static List<Entry> sorted(Stream<Entry> entries) {
    return entries.sorted(OLDEST_FIRST.reversed()).limit(MOST).toList();
  }

  List<Long> ids() {
    return entries.stream().map(Entry::id).toList();
  }
}
