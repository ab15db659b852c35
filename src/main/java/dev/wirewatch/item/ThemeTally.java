package dev.wirewatch.item;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Counts the items of all themes by period in one walk over the index. */
final class ThemeTally {

  private final long[] starts;
  private final Map<String, long[]> counts = new TreeMap<>();

  private ThemeTally(List<Instant> starts) {
    this.starts = starts.stream().mapToLong(Instant::toEpochMilli).toArray();
  }

  /** Counts by theme, one for each period; the last period has no end. */
  static Map<String, long[]> of(IndexSearcher searcher, List<Instant> starts) throws IOException {
    var tally = new ThemeTally(starts);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      tally.add(leaf.reader());
    }
    return tally.counts;
  }

  private void add(LeafReader reader) throws IOException {
    Terms terms = reader.terms(ItemDocument.THEME);
    if (terms == null || isBefore(reader)) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef theme = each.next(); theme != null; theme = each.next()) {
      if (theme.utf8ToString().equals(ItemFilter.ANY_THEME)) {
        continue;
      }
      long[] own = counts.computeIfAbsent(theme.utf8ToString(), id -> new long[starts.length]);
      add(reader, each.postings(null, PostingsEnum.NONE), own);
    }
  }

  /** Whether all items of a segment are older than the first period. */
  private boolean isBefore(LeafReader reader) throws IOException {
    byte[] newest = PointValues.getMaxPackedValue(reader, ItemDocument.TIME);
    return newest != null && LongPoint.decodeDimension(newest, 0) < starts[0];
  }

  private void add(LeafReader reader, PostingsEnum items, long[] own) throws IOException {
    Bits live = reader.getLiveDocs();
    NumericDocValues times = DocValues.getNumeric(reader, ItemDocument.TIME);
    for (int i = items.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = items.nextDoc()) {
      int period = times.advanceExact(i) ? period(times.longValue()) : -1;
      if (period < 0) {
        // The newest come first.
        return;
      }
      if (live == null || live.get(i)) {
        own[period]++;
      }
    }
  }

  /** The period that a time falls into; -1 if it is before all. */
  private int period(long time) {
    int found = Arrays.binarySearch(starts, time);
    return found >= 0 ? found : -found - 2;
  }
}
