package dev.wirewatch.theme.pages.workbench;

import dev.wirewatch.theme.backtest.RuleScore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a rule does against the desk's decisions, in words. */
record ScoreView(long matched, String precision, String recall) {

  static ScoreView of(RuleScore score) {
    return new ScoreView(
        score.matched(),
        share(score.precision(), score.right(), score.right() + score.wrong()),
        share(score.recall(), score.right(), score.right() + score.missed()));
  }

  private static String share(@Nullable Double share, long part, long all) {
    return share == null
        ? "no decisions yet"
        : String.format(Locale.ROOT, "%.0f %% (%,d of %,d)", 100 * share, part, all);
  }
}
