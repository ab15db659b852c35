package dev.wirewatch.analysis;

import java.util.List;

/** How much the wires have brought to a passage. */
@FunctionalInterface
public interface PassageCounts {

  /** Counts items that have at least one of the themes. */
  Counts of(List<String> themeIds);

  /**
   * Numbers of items.
   *
   * @param tagged all of them, whatever was decided
   * @param kept those that the desk kept
   * @param dismissed those that the desk dismissed
   */
  record Counts(long tagged, long kept, long dismissed) {}
}
