package dev.wirewatch.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What changed between two texts, word by word; in scripts without spaces, character by character.
 */
public final class WordDiff {

  /** Where more words than this differ, all between the first and the last counts as replaced. */
  private static final int LIMIT = 3000;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]|[\\p{L}\\p{M}\\p{N}]+|\\s+|.",
          Pattern.DOTALL);

  private WordDiff() {}

  /** Whether a stretch of text stayed, is new, or is gone. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }

  /** A stretch of text. */
  public record Change(Kind kind, String text) {

    public boolean isAdded() {
      return kind == Kind.ADDED;
    }

    public boolean isRemoved() {
      return kind == Kind.REMOVED;
    }
  }

  /** The stretches of both texts, in their order. */
  public static List<Change> between(String before, String after) {
    List<String> old = words(before);
    List<String> now = words(after);
    int start = sameAtStart(old, now);
    int end = sameAtEnd(old.subList(start, old.size()), now.subList(start, now.size()));
    var changes = new ArrayList<Change>();
    add(changes, Kind.SAME, String.join("", old.subList(0, start)));
    compare(changes, old.subList(start, old.size() - end), now.subList(start, now.size() - end));
    add(changes, Kind.SAME, String.join("", old.subList(old.size() - end, old.size())));
    return changes;
  }

  private static int sameAtStart(List<String> old, List<String> now) {
    int same = 0;
    while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
      same++;
    }
    return same;
  }

  private static int sameAtEnd(List<String> old, List<String> now) {
    return sameAtStart(old.reversed(), now.reversed());
  }

  private static void compare(List<Change> changes, List<String> old, List<String> now) {
    if (old.size() > LIMIT || now.size() > LIMIT) {
      add(changes, Kind.REMOVED, String.join("", old));
      add(changes, Kind.ADDED, String.join("", now));
      return;
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
    if (!text.isEmpty() && !changes.isEmpty() && changes.getLast().kind == kind) {
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
