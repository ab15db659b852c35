package dev.wirewatch.query;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.InPlaceMergeSorter;

/** The marks of a text, list by list and in their order, each once. */
final class MarkPlaces {

  private static final int POSITION_BITS = 32;

  /** List and position of each mark, sorted; few in most texts, very many in a large one. */
  private long[] keys = new long[8];

  private int[] starts = new int[8];
  private int[] ends = new int[8];
  private int count;

  private static long key(int list, int position) {
    return ((long) list << POSITION_BITS) | position;
  }

  /** Takes a mark; nothing is asked before {@link #sort}. */
  void add(int list, int position, int start, int end) {
    keys = ArrayUtil.grow(keys, count + 1);
    starts = ArrayUtil.grow(starts, count + 1);
    ends = ArrayUtil.grow(ends, count + 1);
    keys[count] = key(list, position);
    starts[count] = start;
    ends[count] = end;
    count++;
  }

  /** Puts them in order; those of one list and position stay in the order in which they came. */
  void sort() {
    new ByKey().sort(0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!isKept(i, kept)) {
        keys[kept] = keys[i];
        starts[kept] = starts[i];
        ends[kept] = ends[i];
        kept++;
      }
    }
    count = kept;
  }

  /** Whether a mark is among the first ones, which are those of its list and position last. */
  private boolean isKept(int mark, int kept) {
    for (int i = kept - 1; i >= 0 && keys[i] == keys[mark]; i--) {
      if (starts[i] == starts[mark] && ends[i] == ends[mark]) {
        return true;
      }
    }
    return false;
  }

  private final class ByKey extends InPlaceMergeSorter {

    @Override
    protected int compare(int one, int other) {
      return Long.compare(keys[one], keys[other]);
    }

    @Override
    protected void swap(int one, int other) {
      long key = keys[one];
      keys[one] = keys[other];
      keys[other] = key;
      swap(starts, one, other);
      swap(ends, one, other);
    }

    private static void swap(int[] of, int one, int other) {
      int value = of[one];
      of[one] = of[other];
      of[other] = value;
    }
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
