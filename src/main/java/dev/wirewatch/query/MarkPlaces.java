package dev.wirewatch.query;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** The marks of a text, list by list and in their order, each once. */
final class MarkPlaces {

  private static final int POSITION_BITS = 32;

  /** List and position of each mark, sorted; a text has few marks that any rule wants. */
  private long[] keys = new long[8];

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int count;

  private static long key(int list, int position) {
    return ((long) list << POSITION_BITS) | position;
  }

  /** Takes a mark; those of one list and position stay in the order in which they come. */
  void add(int list, int position, int start, int end) {
    long key = key(list, position);
    int at = count;
    while (at > 0 && keys[at - 1] > key) {
      at--;
    }
    for (int i = at - 1; i >= 0 && keys[i] == key; i--) {
      if (starts[i] == start && ends[i] == end) {
        return;
      }
    }
    insert(at, key, start, end);
  }

  private void insert(int at, long key, int start, int end) {
    keys = ArrayUtil.grow(keys, count + 1);
    starts = ArrayUtil.grow(starts, count + 1);
    ends = ArrayUtil.grow(ends, count + 1);
    System.arraycopy(keys, at, keys, at + 1, count - at);
    System.arraycopy(starts, at, starts, at + 1, count - at);
    System.arraycopy(ends, at, ends, at + 1, count - at);
    keys[at] = key;
    starts[at] = start;
    ends[at] = end;
    count++;
  }

  /** Index of a list's first mark; if it has none, {@link #isOf} does not hold there. */
  int first(int list) {
    int at = Arrays.binarySearch(keys, 0, count, key(list, 0));
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && isOf(list, first - 1)) {
      first--;
    }
    return first;
  }

  /** Whether there is a mark of a list at an index. */
  boolean isOf(int list, int index) {
    return index < count && keys[index] >>> POSITION_BITS == list;
  }

  int position(int index) {
    return (int) keys[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }
}
