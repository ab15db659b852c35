package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which places of two lists are near each other: of several in a row only the nearest two. */
final class NearPairs {

  private static final Comparator<Pair> IN_ORDER =
      Comparator.comparingInt(Pair::start).thenComparingInt(Pair::end);

  private final int gaps;
  private final boolean ordered;

  /**
   * Looks for pairs.
   *
   * @param gaps most positions between the two
   * @param ordered whether the left one stands before the right one
   */
  NearPairs(int gaps, boolean ordered) {
    this.gaps = gaps;
    this.ordered = ordered;
  }

  /** Two places, by their numbers, and what they span together. */
  record Pair(int left, int right, int start, int end) {}

  /** The pairs in the order of the text; none spans another. */
  List<Pair> of(PlaceList left, PlaceList right) {
    var pairs = new ArrayList<Pair>(2);
    collect(left, right, false, pairs);
    if (ordered || !collect(right, left, true, pairs)) {
      return pairs;
    }
    pairs.sort(IN_ORDER);
    return shortest(pairs);
  }

  /** Whether any was found. */
  private boolean collect(PlaceList before, PlaceList behind, boolean swapped, List<Pair> pairs) {
    int known = pairs.size();
    int other = 0;
    for (int one = 0; one < before.count(); one++) {
      while (other < behind.count() && behind.start(other) <= before.end(one)) {
        other++;
      }
      if (other == behind.count()) {
        break;
      }
      while (one + 1 < before.count() && before.end(one + 1) < behind.start(other)) {
        one++;
      }
      if (behind.start(other) - before.end(one) - 1 <= gaps) {
        pairs.add(
            new Pair(
                swapped ? other : one,
                swapped ? one : other,
                before.start(one),
                behind.end(other)));
      }
    }
    return pairs.size() > known;
  }

  private static List<Pair> shortest(List<Pair> pairs) {
    var kept = new ArrayList<Pair>(pairs.size());
    int end = Integer.MAX_VALUE;
    for (Pair pair : pairs.reversed()) {
      if (pair.end() < end) {
        kept.add(pair);
        end = pair.end();
      }
    }
    return kept.reversed();
  }
}
