package dev.wirewatch.query;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last word of each place where a phrase stands: nearness to a phrase is counted
 * from either end, in an index as in a text that {@link Marker} has marked.
 */
final class EitherEnd extends NarrowSource {

  private final IntervalsSource phrase;

  EitherEnd(IntervalsSource phrase) {
    super(phrase);
    this.phrase = phrase;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    IntervalIterator places = phrase.intervals(field, segment);
    return places == null ? null : new Ends(places);
  }

  /** The ends in one document, in their order. */
  private static final class Ends extends IntervalIterator {

    private final IntervalIterator places;
    private final Effort effort = Effort.present();
    private int[] ends = new int[8];
    private int count;
    private int next;
    private int read = -1;

    Ends(IntervalIterator places) {
      this.places = places;
    }

    @Override
    public int nextInterval() throws IOException {
      if (read != docID()) {
        read = docID();
        next = -1;
        readAll();
      }
      return ++next < count ? ends[next] : NO_MORE_INTERVALS;
    }

    private void readAll() throws IOException {
      count = 0;
      while (places.nextInterval() != NO_MORE_INTERVALS) {
        ends = ArrayUtil.grow(ends, count + 2);
        ends[count++] = places.start();
        ends[count++] = places.end();
      }
      effort.steps(1 + count);
      if (count > 2) {
        Arrays.sort(ends, 0, count);
        dropRepeated();
      }
    }

    private void dropRepeated() {
      int kept = 1;
      for (int i = 1; i < count; i++) {
        if (ends[i] != ends[kept - 1]) {
          ends[kept++] = ends[i];
        }
      }
      count = kept;
    }

    @Override
    public int start() {
      if (read != docID() || next < 0) {
        return -1;
      }
      return next < count ? ends[next] : NO_MORE_INTERVALS;
    }

    @Override
    public int end() {
      return start();
    }

    @Override
    public int gaps() {
      return 0;
    }

    @Override
    public int docID() {
      return places.docID();
    }

    @Override
    public int nextDoc() throws IOException {
      return places.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      return places.advance(target);
    }

    @Override
    public long cost() {
      return places.cost();
    }

    @Override
    public float matchCost() {
      return places.matchCost();
    }
  }
}
