package dev.wirewatch.theme.backtest;

/**
 * How many items a draft would change.
 *
 * @param items that there are, within the days that were asked for
 * @param examined of these, those that were looked at before the time was up
 * @param unchanged items that both rules match
 * @param gained items that would get the theme
 * @param lost items that would lose it
 * @param keptLost of those lost, those that the desk kept under the theme
 * @param dismissedGained of those gained, those that the desk dismissed
 * @param decidedLost items that only the present rule matches, but of which a reviewer said whether
 *     they have the theme: they stay as they are
 * @param decidedGained the same of items that only the draft matches
 * @param tagsBehind items whose stored tag is not what the present rule says, because they are
 *     being tagged anew
 */
public record Counts(
    long items,
    long examined,
    long unchanged,
    long gained,
    long lost,
    long keptLost,
    long dismissedGained,
    long decidedLost,
    long decidedGained,
    long tagsBehind) {

  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  Counts plus(Counts other) {
    return new Counts(
        items + other.items,
        examined + other.examined,
        unchanged + other.unchanged,
        gained + other.gained,
        lost + other.lost,
        keptLost + other.keptLost,
        dismissedGained + other.dismissedGained,
        decidedLost + other.decidedLost,
        decidedGained + other.decidedGained,
        tagsBehind + other.tagsBehind);
  }
}
