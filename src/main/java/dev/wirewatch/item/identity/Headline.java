package dev.wirewatch.item.identity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares headlines by their letters, in any script, and ids by their numbers. */
final class Headline {

  /** Fewer letters, such as "Live" or "天气", say nothing about the story. */
  static final int FEWEST_LETTERS = 8;

  private static final double SIMILAR = 0.6;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private Headline() {}

  /**
   * Whether one may be the other after an edit: most pairs of neighbouring letters are the same. Of
   * a word or two nothing can be said, so those must be the same.
   */
  static boolean areSimilar(String one, String other) {
    if (Math.min(one.length(), other.length()) < FEWEST_LETTERS) {
      return one.equals(other);
    }
    int[] pairs = pairs(one);
    int[] others = pairs(other);
    return 2.0 * common(pairs, others) / (pairs.length + others.length) >= SIMILAR;
  }

  /** Each two neighbouring letters as one number, in order. */
  private static int[] pairs(String text) {
    int[] pairs = new int[text.length() - 1];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = text.charAt(i) << Character.SIZE | text.charAt(i + 1);
    }
    Arrays.sort(pairs);
    return pairs;
  }

  /** How many numbers of two ordered lists go together. */
  private static int common(int[] one, int[] other) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Whether they are the same but for their numbers, as parts of a series are. */
  static boolean areNumbered(String one, String other) {
    return !one.equals(other) && withoutNumbers(one).equals(withoutNumbers(other));
  }

  private static String withoutNumbers(String text) {
    return NUMBER.matcher(text).replaceAll("0");
  }

  static boolean haveSameNumbers(String one, String other) {
    return numbers(one).equals(numbers(other));
  }

  /** Whether ids differ in numbers alone, the later one having the greater: they are counted. */
  static boolean countUp(String before, String after) {
    if (!withoutNumbers(before).equals(withoutNumbers(after))) {
      return false;
    }
    List<Long> from = numbers(before);
    List<Long> to = numbers(after);
    for (int i = 0; i < from.size(); i++) {
      int order = from.get(i).compareTo(to.get(i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static List<Long> numbers(String text) {
    return NUMBER.matcher(text).results().map(MatchResult::group).map(Long::valueOf).toList();
  }
}
