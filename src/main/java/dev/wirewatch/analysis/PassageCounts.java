package dev.wirewatch.analysis;

import dev.wirewatch.item.Bearing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much the wires have brought to a passage. */
@FunctionalInterface
public interface PassageCounts {

  /**
   * Counts items.
   *
   * @param before those that count as published before it; null for all
   */
  Counts of(Bearing bearing, @Nullable Instant before);

  /**
   * Numbers of items.
   *
   * @param tagged all of them, whatever was decided
   * @param kept those that the desk kept
   * @param dismissed those that the desk dismissed
   */
  record Counts(long tagged, long kept, long dismissed) {}
}
