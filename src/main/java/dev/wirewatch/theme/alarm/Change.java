package dev.wirewatch.theme.alarm;

import java.util.Optional;

/**
 * A rule that was changed.
 *
 * @param version of the rule since
 * @param before items of the last days when it was changed
 */
record Change(String themeId, int version, long before) {

  /** Fewer than these may well come to nothing by chance. */
  private static final long FEW = 10;

  /** More by this factor and number are far more. */
  private static final long FACTOR = 3;

  /** What is odd about the number of items after the change, in a sentence; empty if nothing is. */
  Optional<String> alarm(long now) {
    if (now == 0 && before >= FEW) {
      return Optional.of(
          "Tags nothing since version %d of its rule; it had %,d items in %d days before."
              .formatted(version, before, ThemeAlarms.PERIOD.toDays()));
    }
    if (now > FACTOR * before + FEW) {
      return Optional.of(
          "Tags far more since version %d of its rule: %,d items in %d days, %,d before."
              .formatted(version, now, ThemeAlarms.PERIOD.toDays(), before));
    }
    return Optional.empty();
  }
}
