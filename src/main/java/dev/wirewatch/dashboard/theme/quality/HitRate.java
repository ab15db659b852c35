package dev.wirewatch.dashboard.theme.quality;

import java.util.Comparator;

/**
 * How often something was right.
 *
 * @param name of the rule's part, the term or the outlet
 * @param right items that the desk kept, or set the theme of
 * @param wrong items that the desk dismissed, or took the theme from
 */
record HitRate(String name, int right, int wrong) {

  /** Those that were wrong most often first; among equals those that were right least. */
  static final Comparator<HitRate> NOISIEST =
      Comparator.comparingInt(HitRate::wrong)
          .reversed()
          .thenComparingInt(HitRate::right)
          .thenComparing(HitRate::name);

  /** Share of what was right, from 0 to 1; 0 where nothing was decided. */
  public double precision() {
    return right + wrong == 0 ? 0 : (double) right / (right + wrong);
  }

  /** The share in whole percents. */
  public long percent() {
    return Math.round(100 * precision());
  }

  HitRate with(boolean isRight) {
    return new HitRate(name, right + (isRight ? 1 : 0), wrong + (isRight ? 0 : 1));
  }
}
