package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.item.Item;
import dev.wirewatch.review.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an item that was listed.
 *
 * @param fits whether the item was given the theme
 * @param next the item that stands below it; none if it was the last one
 */
record NearDecision(long id, Item item, boolean fits, @Nullable Long next) {

  static NearDecision of(Decision decision, Item item, @Nullable Long next) {
    return new NearDecision(decision.id(), item, !decision.addThemes().isEmpty(), next);
  }

  /** Whether it is told above this item of a list. */
  public boolean isAbove(long itemId) {
    return next != null && next == itemId;
  }
}
