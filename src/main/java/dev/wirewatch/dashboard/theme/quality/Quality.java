package dev.wirewatch.dashboard.theme.quality;

import java.util.List;

/**
 * What the desk's decisions say of a theme's rule in force.
 *
 * @param whole of all decided items that the rule matches
 * @param missed decided items that it does not match, although the desk set the theme
 * @param parts by the rule's alternatives; an item counts for each that matches it
 * @param terms by the words of the rule that were found, the noisiest first
 * @param outlets by who published the items, the noisiest first
 */
record Quality(
    HitRate whole, int missed, List<HitRate> parts, List<HitRate> terms, List<HitRate> outlets) {

  /** How many items were decided. */
  public int decided() {
    return whole.right() + whole.wrong() + missed;
  }

  /** Share of what the desk wants that the rule finds, in whole percents. */
  public long recall() {
    int wanted = whole.right() + missed;
    return wanted == 0 ? 0 : Math.round(100.0 * whole.right() / wanted);
  }

  /** Terms that were wrong at least once. */
  public List<HitRate> noisy() {
    return terms.stream().filter(each -> each.wrong() > 0).limit(20).toList();
  }
}
