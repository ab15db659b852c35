package dev.wirewatch.review;

import java.util.Optional;

/** Knows for whom items are set aside. */
public interface Holders {

  /**
   * Somebody decides about an item: what is set aside for him is so for longer. Runs in the
   * transaction of the decision.
   *
   * @return for whom else the item is set aside just then
   */
  Optional<String> decided(long itemId, String by);
}
