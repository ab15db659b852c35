package dev.wirewatch.feed;

import java.util.Collection;

/** Tells what people would lose with feeds. Whoever keeps decisions implements it. */
public interface ItemDecisions {

  /** What was decided about items of feeds, as it is now. */
  DecidedItems decidedItems(Collection<Long> feedIds);
}
