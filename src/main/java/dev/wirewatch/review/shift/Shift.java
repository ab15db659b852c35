package dev.wirewatch.review.shift;

import java.time.Instant;
import java.util.List;

/**
 * What happened between two times.
 *
 * @param to exclusive
 * @param cameIn items that polls first carried then
 * @param tagged those of them that are on a theme
 * @param kept decisions to keep that were not undone
 * @param dismissed decisions to dismiss that were not undone
 * @param undone decisions of then that were undone since
 * @param open items that are on a theme and new as of now
 * @param disputed items about which several people decided differently, the latest first
 */
public record Shift(
    Instant from,
    Instant to,
    long cameIn,
    long tagged,
    long kept,
    long dismissed,
    long undone,
    long open,
    List<OfTheme> themes,
    List<OfPerson> people,
    List<Disputed> disputed) {

  /** The same of a theme, whose items may be on others too. */
  public record OfTheme(
      String id, String name, long cameIn, long kept, long dismissed, long open) {}

  /** What somebody decided. */
  public record OfPerson(String name, long kept, long dismissed) {}

  /**
   * An item about which people decided differently.
   *
   * @param decisions in words, the first one first
   */
  public record Disputed(long item, String title, String outlet, List<String> decisions) {}
}
