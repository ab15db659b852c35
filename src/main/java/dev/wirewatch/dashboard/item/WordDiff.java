package dev.wirewatch.dashboard.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word; in scripts without spaces, character by character.
 */
final class WordDiff {

  /** A text longer than this many words is compared as a whole. */
  private static final int LIMIT = 3000;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|.",
          Pattern.DOTALL);

  private WordDiff() {}

  /** Whether a stretch of text stayed, is new, or is gone. */
  enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  /** A stretch of text. */
  record Change(Kind kind, String text) {

    public boolean isAdded() {
      return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
      return kind == Kind.REMOVED;
    }
  }

  static List<Change> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    var changes = new ArrayList<Change>();
    if (old.size() > LIMIT || now.size() > LIMIT) {
      add(changes, Kind.REMOVED, before);
      add(changes, Kind.ADDED, after);
      return changes;
    }
    int[][] common = common(old, now);
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        add(changes, Kind.SAME, old.get(i++));
        j++;
      } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        add(changes, Kind.REMOVED, old.get(i++));
      } else {
        add(changes, Kind.ADDED, now.get(j++));
      }
    }
    return changes;
  }

  /** Lengths of the longest common run of words from each pair of places on. */
  private static int[][] common(List<String> old, List<String> now) {
    var lengths = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            old.get(i).equals(now.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static void add(List<Change> changes, Kind kind, String text) {
    if (!changes.isEmpty() && changes.getLast().kind == kind) {
      Change last = changes.removeLast();
      changes.add(new Change(kind, last.text + text));
    } else if (!text.isEmpty()) {
      changes.add(new Change(kind, text));
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }
}
