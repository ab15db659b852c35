package dev.wirewatch.dashboard.wire;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.query.QueryProblem;
import org.jspecify.annotations.Nullable;

/** In which order the items of a view are listed, and under which headings. */
public interface Listing {

  /**
   * A part of the list.
   *
   * @param cursor where the part before it ended; none, or not a cursor, for the first
   */
  ItemPage find(ItemFilter filter, @Nullable String cursor, int limit) throws QueryProblem;

  /** The heading that an item stands under; items of one heading follow one another. */
  Group group(Item item);

  /**
   * Items that stand together.
   *
   * @param key tells it from others, and is fit for an address
   */
  record Group(String key, String heading) {}
}
