package dev.wirewatch.item;

import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.List;
import java.util.Map;

/** Stored items as tagging anew needs them. */
public interface StoredItems {

  /**
   * Texts of the items that follow an item, in the order of their ids.
   *
   * @param itemId the last item seen; 0 to begin
   * @return at most {@code limit} of them; empty after the last
   */
  List<StoredText> after(long itemId, int limit);

  /**
   * Replaces what rules said of items; what reviewers said stays.
   *
   * @param tags the new tags by item; an empty list takes all rules' tags away
   */
  void replaceRuleTags(Map<Long, List<Tag>> tags);

  /** What rules look at in a stored item. */
  record StoredText(long itemId, ItemText text) {}
}
