package dev.wirewatch.theme.suggest;

import dev.wirewatch.item.Item;
import java.util.List;

/**
 * The second opinion on a theme.
 *
 * @param decisions of the desk about items of the theme that were learned from
 * @param right how many of them are right
 * @param lookedAt items that were judged
 * @param items that look like the theme, most of all first
 */
public record Suggested(int decisions, int right, int lookedAt, List<Suggestion> items) {

  /** Decisions without which the words of a theme are not known well enough. */
  public static final int NEEDED = 20;

  /** So many of them must be right: nothing looks like what nobody has seen. */
  public static final int RIGHT_NEEDED = 5;

  /**
   * An item that looks like the theme.
   *
   * @param score above 0: what all its words and a constant add up to
   * @param words that say most, for and against, the strongest first
   */
  public record Suggestion(Item item, double score, List<Reason> words) {}

  /**
   * A word as it is written in the item.
   *
   * @param weight above 0 if it speaks for the theme
   */
  public record Reason(String word, double weight) {

    public boolean isFor() {
      return weight > 0;
    }

    /** The weight with its sign, to one place. */
    public String shown() {
      return "%s%.1f".formatted(isFor() ? "+" : "−", Math.abs(weight));
    }
  }

  /** Whether there are enough decisions to learn from. */
  public boolean isLearned() {
    return decisions >= NEEDED && right >= RIGHT_NEEDED;
  }
}
