package dev.wirewatch.theme.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How a rule does against what the desk decided.
 *
 * @param matched items that it matches
 * @param right of these, those that the desk kept under the theme or gave the theme to
 * @param wrong of these, those that the desk dismissed or took the theme from
 * @param missed items that the desk kept under the theme or gave the theme to, which it does not
 *     match
 */
public record RuleScore(long matched, long right, long wrong, long missed) {

  static final RuleScore NONE = new RuleScore(0, 0, 0, 0);

  /** Right ones among the decided ones that it matches, from 0 to 1; none if there are none. */
  public @Nullable Double precision() {
    return share(right, wrong);
  }

  /** Right ones that it matches among all of them, from 0 to 1; none if there are none. */
  public @Nullable Double recall() {
    return share(right, missed);
  }

  private static @Nullable Double share(long part, long rest) {
    return part + rest == 0 ? null : (double) part / (part + rest);
  }

  RuleScore plus(RuleScore other) {
    return new RuleScore(
        matched + other.matched, right + other.right, wrong + other.wrong, missed + other.missed);
  }
}
