package dev.wirewatch.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which passages of a text that comes again are which of those that are there: in the
 * same order, those whose words are most alike, and elsewhere, those that are the same. Where as
 * many are left as there were between two that are known, they are the same, however much was
 * rewritten.
 */
final class KeptNumbers {

  /** Fewer words in common than this share are no sign of a passage. */
  private static final double ALIKE = 0.3;

  private final List<Passage> before;
  private final List<Passage> after;
  private final Map<Integer, Integer> kept = new HashMap<>();

  private KeptNumbers(List<Passage> before, List<Passage> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The same passages with the numbers of those that they were before.
   *
   * @param highest number that was ever given; new passages get higher ones
   */
  static List<Passage> carry(List<Passage> before, List<Passage> after, int highest) {
    var numbers = new KeptNumbers(before, after);
    numbers.pair();
    var carried = new ArrayList<Passage>();
    int last = highest;
    for (int i = 0; i < after.size(); i++) {
      Integer number = numbers.kept.get(i);
      last += number == null ? 1 : 0;
      carried.add(after.get(i).placed(number == null ? last : number, i + 1));
    }
    return carried;
  }

  private void pair() {
    int from = 0;
    int fromNew = 0;
    for (int[] pair : alignment()) {
      pairRest(from, pair[0], fromNew, pair[1]);
      keep(pair[0], pair[1]);
      from = pair[0] + 1;
      fromNew = pair[1] + 1;
    }
    pairRest(from, before.size(), fromNew, after.size());
    pairMoved();
  }

  private void pairMoved() {
    for (int now = 0; now < after.size(); now++) {
      String words = after.get(now).words();
      int place = now;
      before.stream()
          .filter(old -> !kept.containsKey(place) && !kept.containsValue(old.number()))
          .filter(old -> old.words().equals(words))
          .findFirst()
          .ifPresent(old -> kept.put(place, old.number()));
    }
  }

  private void keep(int old, int now) {
    kept.put(now, before.get(old).number());
  }

  private void pairRest(int from, int to, int fromNew, int toNew) {
    if (to - from == toNew - fromNew) {
      for (int i = 0; i < to - from; i++) {
        keep(from + i, fromNew + i);
      }
    }
  }

  /** Pairs of places before and after, in their order, with as much in common as there can be. */
  private List<int[]> alignment() {
    double[][] alike = likeness();
    double[][] best = new double[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        best[i][j] =
            Math.max(alike[i][j] + best[i + 1][j + 1], Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    var pairs = new ArrayList<int[]>();
    for (int i = 0, j = 0; i < before.size() && j < after.size(); ) {
      if (alike[i][j] > 0 && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
        pairs.add(new int[] {i++, j++});
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  private double[][] likeness() {
    List<Set<String>> old = before.stream().map(KeptNumbers::words).toList();
    List<Set<String>> now = after.stream().map(KeptNumbers::words).toList();
    double[][] alike = new double[before.size()][after.size()];
    for (int i = 0; i < alike.length; i++) {
      for (int j = 0; j < alike[i].length; j++) {
        alike[i][j] = likeness(old.get(i), now.get(j));
      }
    }
    return alike;
  }

  /** From 0 to 1; the share of words in common, 0 where it tells nothing. */
  private static double likeness(Set<String> old, Set<String> now) {
    Set<String> fewer = old.size() < now.size() ? old : now;
    Set<String> more = old.size() < now.size() ? now : old;
    long common = fewer.stream().filter(more::contains).count();
    double share = 2.0 * common / Math.max(1, old.size() + now.size());
    return share < ALIKE ? 0 : share;
  }

  /** Two letters each in scripts without spaces. */
  private static Set<String> words(Passage passage) {
    String words = passage.summary().isEmpty() ? passage.words() : passage.summary();
    var set = new HashSet<String>();
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (word.codePoints().anyMatch(Character::isIdeographic)) {
        for (int i = 0; i + 2 <= word.length(); i++) {
          set.add(word.substring(i, i + 2));
        }
      } else if (!word.isEmpty()) {
        set.add(word);
      }
    }
    return set;
  }
}
