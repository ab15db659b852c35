package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Positions in a window of documents: added in any order, read document by document in theirs. */
final class WindowPlaces {

  static final int SIZE = 1 << 12;

  /** Where each document's positions begin, once they are sorted. */
  private final int[] firsts = new int[SIZE + 2];

  /** Bytes that a position takes: in its document, and sorted. */
  private static final int EACH = 3 * Integer.BYTES;

  private final Effort effort;
  private final Place at;
  private int[] documents = new int[64];
  private int[] positions = new int[64];
  private int[] sorted = new int[64];
  private int count;
  private int start;

  /**
   * A window.
   *
   * @param at the part of the query that it is for
   */
  WindowPlaces(Effort effort, Place at) {
    this.effort = effort;
    this.at = at;
    effort.takes((long) SIZE * Integer.BYTES, at);
  }

  /** Begins anew at a document. */
  void clear(int firstDocument) {
    start = firstDocument;
    count = 0;
    Arrays.fill(firsts, 0);
  }

  void add(int document, int position) {
    if (count == documents.length) {
      grow();
    }
    documents[count] = document - start;
    positions[count++] = position;
    firsts[document - start + 2]++;
  }

  private void grow() {
    int before = documents.length;
    documents = ArrayUtil.grow(documents, count + 1);
    positions = ArrayUtil.growExact(positions, documents.length);
    effort.takes((long) EACH * (documents.length - before), at);
  }

  int count() {
    return count;
  }

  /** Sorts by document; the positions within one when they are asked for. */
  void sort() {
    for (int i = 2; i < firsts.length; i++) {
      firsts[i] += firsts[i - 1];
    }
    sorted = ArrayUtil.growNoCopy(sorted, count);
    for (int i = 0; i < count; i++) {
      sorted[firsts[documents[i] + 1]++] = positions[i];
    }
  }

  /** The first document of the window, from this one on, that has positions; -1 if none. */
  int next(int document) {
    for (int i = document - start; i < SIZE; i++) {
      if (firsts[i + 1] > firsts[i]) {
        return start + i;
      }
    }
    return -1;
  }

  int first(int document) {
    return firsts[document - start];
  }

  int end(int document) {
    return firsts[document - start + 1];
  }

  void sort(int document) {
    Arrays.sort(sorted, first(document), end(document));
  }

  int position(int index) {
    return sorted[index];
  }
}
