package dev.wirewatch.analysis;

import java.util.List;

/** Tells what was decided about items; whoever keeps decisions answers. */
public interface DecisionHistory {

  /**
   * All decisions about an item, undone ones included, the first one first, to be written as JSON.
   */
  List<?> ofItem(long id);
}
