package dev.wirewatch.item;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is stored, for those who tag it anew. */
public interface StoredItems {

  /** The words of items with ids from above the one up to the other, in the order of their ids. */
  List<StoredText> between(long above, long upTo, int limit);

  /** The greatest id of an item; 0 if there is none. */
  long newest();

  /** How many items there are. */
  long count();

  /**
   * Sets what rules say of items; a reviewer's word stays as it is. An item that was edited since
   * its words were read is left alone: it was tagged with its new words. Runs in the caller's
   * transaction, which must have tagged in it.
   *
   * @param tags all tags by rule that the items shall have
   * @param themes the themes to which that applies; tags of others stay as they are
   * @return how many items had other tags before
   */
  int replaceRuleTags(Map<StoredText, List<Tag>> tags, Predicate<String> themes);

  /**
   * An item's words.
   *
   * @param version of the item, counted from 1
   * @param deliveredHash changes with all else that its feed says of it
   */
  record StoredText(long itemId, int version, String deliveredHash, ItemTagger.ItemText text) {}
}
