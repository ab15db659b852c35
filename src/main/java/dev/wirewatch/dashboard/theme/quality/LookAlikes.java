package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.dashboard.wire.ItemView;
import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.theme.suggest.Suggested;
import dev.wirewatch.theme.suggest.Suggested.Reason;
import java.util.List;

/**
 * Items that look like a theme, beside those that nearly match its rule.
 *
 * @param items without those that are listed as near misses
 */
record LookAlikes(Suggested suggested, List<LookAlike> items) {

  /** An item and the words that speak for the theme. */
  record LookAlike(ItemView view, List<Reason> words) {}

  boolean has(long itemId) {
    return items.stream().anyMatch(each -> each.view().item().id() == itemId);
  }

  static LookAlikes of(Suggested suggested, NearMisses.Near near, ItemViews views) {
    return new LookAlikes(
        suggested,
        suggested.items().stream()
            .filter(each -> !near.has(each.item().id()))
            .map(each -> new LookAlike(views.view(each.item()), each.words()))
            .toList());
  }
}
