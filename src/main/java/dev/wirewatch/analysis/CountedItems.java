package dev.wirewatch.analysis;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts items that bear on what analyses say. */
@Component
public class CountedItems {

  private static final Logger LOG = LoggerFactory.getLogger(CountedItems.class);

  private final Items items;

  CountedItems(Items items) {
    this.items = items;
  }

  /**
   * How many items a filter lets through. A query that was good may be none any more, where a
   * vocabulary that it names is gone: then it finds nothing, and the log says so.
   */
  public long count(ItemFilter filter) {
    try {
      return items.count(filter);
    } catch (QueryProblem e) {
      LOG.warn("The query of a claim finds nothing: {}", e.sentence());
      return 0;
    }
  }
}
