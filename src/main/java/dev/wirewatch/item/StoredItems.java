package dev.wirewatch.item;

import java.util.List;
import java.util.Map;

/** What is stored, for those who tag it anew. */
public interface StoredItems {

  /** Items with greater ids, in the order of their ids. */
  List<StoredText> after(long itemId, int limit);

  /**
   * Sets what rules say of items, in one transaction; a reviewer's word stays as it is.
   *
   * @param tags by item id; all tags by rule that the item shall have
   */
  void replaceRuleTags(Map<Long, List<Tag>> tags);

  /** An item's words. */
  record StoredText(long itemId, ItemTagger.ItemText text) {}
}
