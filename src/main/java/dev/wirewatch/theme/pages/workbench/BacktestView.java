package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.theme.backtest.Backtest;
import dev.wirewatch.theme.backtest.Counts;
import java.util.List;

/**
 * What a draft changes, for a page.
 *
 * @param theme the theme's name
 * @param reach how many items the numbers are of, as a sentence
 */
record BacktestView(
    String theme,
    Counts counts,
    ScoreView now,
    ScoreView draft,
    String reach,
    boolean complete,
    List<ExampleView> gained,
    List<ExampleView> lost,
    List<ExampleView> keptLost,
    List<ExampleView> dismissedGained) {

  static BacktestView of(Backtest test, String name, String themeId) {
    return new BacktestView(
        name,
        test.counts(),
        ScoreView.of(test.now()),
        ScoreView.of(test.draft()),
        test.reach(),
        test.isComplete(),
        ExampleView.of(test.gained(), themeId),
        ExampleView.of(test.lost(), themeId),
        ExampleView.of(test.keptLost(), themeId),
        ExampleView.of(test.dismissedGained(), themeId));
  }
}
