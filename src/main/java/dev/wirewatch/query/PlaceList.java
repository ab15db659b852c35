package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.util.ArrayUtil;

/** Places in one document, in their order: each with its first and its last position. */
final class PlaceList {

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int start, int end) {
    starts = ArrayUtil.grow(starts, count + 1);
    ends = ArrayUtil.grow(ends, count + 1);
    starts[count] = start;
    ends[count++] = end;
  }

  /** Reads all places in the present document. */
  void read(IntervalIterator places) throws IOException {
    count = 0;
    while (places.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
      add(places.start(), places.end());
    }
  }

  int count() {
    return count;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }
}
