package dev.wirewatch.item;

import dev.wirewatch.feed.FeedCounts;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts items by feed in one walk over the index, however many feeds there are: each feed's list
 * of items is read once, none is looked up by itself.
 */
final class FeedTally {

  private final long from;
  private final Map<Long, FeedCounts> counts = new HashMap<>();

  private FeedTally(Instant from) {
    this.from = from.toEpochMilli();
  }

  /** Counts of all feeds that have brought something since. */
  static Map<Long, FeedCounts> ofAll(IndexSearcher searcher, Instant from) throws IOException {
    var tally = new FeedTally(from);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      tally.addAll(leaf.reader());
    }
    return tally.counts;
  }

  /** Counts of some feeds; those that have brought nothing since are left out. */
  static Map<Long, FeedCounts> of(IndexSearcher searcher, Collection<Long> feeds, Instant from)
      throws IOException {
    var tally = new FeedTally(from);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      tally.add(leaf.reader(), feeds);
    }
    return tally.counts;
  }

  private void addAll(LeafReader reader) throws IOException {
    Terms terms = reader.terms(ItemDocument.FEED);
    if (terms == null) {
      return;
    }
    long[] times = times(reader);
    Bits tagged = tagged(reader);
    TermsEnum each = terms.iterator();
    for (BytesRef feed = each.next(); feed != null; feed = each.next()) {
      add(
          reader,
          Long.parseLong(feed.utf8ToString()),
          each,
          item -> item < times.length ? times[item] : Long.MIN_VALUE,
          tagged);
    }
  }

  private void add(LeafReader reader, Collection<Long> feeds) throws IOException {
    Terms terms = reader.terms(ItemDocument.FEED);
    if (terms == null) {
      return;
    }
    Bits tagged = tagged(reader);
    TermsEnum each = terms.iterator();
    for (Long feed : feeds) {
      if (each.seekExact(new BytesRef(feed.toString()))) {
        NumericDocValues times = DocValues.getNumeric(reader, ItemDocument.TIME);
        add(reader, feed, each, item -> times.advanceExact(item) ? times.longValue() : 0, tagged);
      }
    }
  }

  /** The time of an item, in milliseconds since 1970. */
  private interface Times {
    long of(int item) throws IOException;
  }

  private void add(LeafReader reader, long feed, TermsEnum term, Times times, Bits tagged)
      throws IOException {
    Bits live = reader.getLiveDocs();
    PostingsEnum items = term.postings(null, PostingsEnum.NONE);
    long count = 0;
    long themed = 0;
    long oldest = Long.MAX_VALUE;
    for (int i = items.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = items.nextDoc()) {
      long time = times.of(i);
      if (time < from) {
        // The newest come first.
        break;
      }
      if (live == null || live.get(i)) {
        count++;
        themed += tagged.get(i) ? 1 : 0;
        oldest = Math.min(oldest, time);
      }
    }
    if (count > 0) {
      var found = new FeedCounts(count, themed, Instant.ofEpochMilli(oldest));
      counts.merge(feed, found, FeedCounts::and);
    }
  }

  /**
   * The times of those items of a segment that are not older than asked for, read once in a row
   * rather than anew for each feed. They are the first ones, as the newest come first.
   */
  private long[] times(LeafReader reader) throws IOException {
    long[] times = new long[reader.maxDoc()];
    NumericDocValues values = DocValues.getNumeric(reader, ItemDocument.TIME);
    for (int i = values.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = values.nextDoc()) {
      times[i] = values.longValue();
      if (times[i] < from) {
        return Arrays.copyOf(times, i);
      }
    }
    return times;
  }

  private static Bits tagged(LeafReader reader) throws IOException {
    BitSet tagged = new FixedBitSet(reader.maxDoc());
    PostingsEnum items = reader.postings(new Term(ItemDocument.THEME, ItemFilter.ANY_THEME));
    for (int i = next(items); i != DocIdSetIterator.NO_MORE_DOCS; i = next(items)) {
      tagged.set(i);
    }
    return tagged;
  }

  private static int next(@Nullable PostingsEnum items) throws IOException {
    return items == null ? DocIdSetIterator.NO_MORE_DOCS : items.nextDoc();
  }
}
