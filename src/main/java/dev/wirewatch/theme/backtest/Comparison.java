package dev.wirewatch.theme.backtest;

/**
 * What a draft changes, in one segment of the index or in all of it.
 *
 * @param keptLost the newest of the kept items that are lost; the others likewise
 */
record Comparison(
    Counts counts,
    RuleScore now,
    RuleScore draft,
    Newest gained,
    Newest lost,
    Newest keptLost,
    Newest dismissedGained) {

  static final Comparison NONE =
      new Comparison(
          Counts.NONE,
          RuleScore.NONE,
          RuleScore.NONE,
          Newest.NONE,
          Newest.NONE,
          Newest.NONE,
          Newest.NONE);

  Comparison and(Comparison other) {
    return new Comparison(
        counts.plus(other.counts),
        now.plus(other.now),
        draft.plus(other.draft),
        gained.and(other.gained),
        lost.and(other.lost),
        keptLost.and(other.keptLost),
        dismissedGained.and(other.dismissedGained));
  }
}
