package dev.wirewatch.item;

import java.util.List;

/**
 * Follows items where several turn out to be one. Called in the transaction that makes them one.
 */
public interface CopiedItems {

  /**
   * Takes over what refers to copies, which are deleted next.
   *
   * @param kept id of the item that stays
   * @param copies ids of the others, in the order in which they were stored
   */
  void united(long kept, List<Long> copies);
}
