package dev.wirewatch.theme.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a draft of a theme's rule would change among the stored items.
 *
 * @param themeId the theme, or null if it does not exist yet
 * @param days how many days back items count; null for all
 * @param now how the present rule does; a new theme's matches nothing
 * @param draft how the draft does
 * @param gained the newest items that would get the theme; the other lists likewise
 * @param indexed how far the search index has come, in percent, while it is made anew; else null
 */
public record Backtest(
    @Nullable String themeId,
    @Nullable Integer days,
    Counts counts,
    RuleScore now,
    RuleScore draft,
    List<DraftDifference> gained,
    List<DraftDifference> lost,
    List<DraftDifference> keptLost,
    List<DraftDifference> dismissedGained,
    @Nullable Integer indexed) {

  /** Whether every item was looked at. */
  public boolean isComplete() {
    return counts.examined() == counts.items() && indexed == null;
  }

  /** How far the numbers reach, as a sentence. */
  public String reach() {
    String over = days == null ? "all" : "the last " + days + " days'";
    if (indexed != null) {
      return "The search index is being made anew (%d %%); the numbers are of what it has."
          .formatted(indexed);
    }
    return isComplete()
        ? "Of %s %,d items.".formatted(over, counts.items())
        : "The time was up after %,d of %s %,d items, those stored last first; the numbers are of these."
            .formatted(counts.examined(), over, counts.items());
  }
}
