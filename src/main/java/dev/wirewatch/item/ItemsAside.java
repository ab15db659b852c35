package dev.wirewatch.item;

import java.util.Set;

/** Knows which items are set aside for people at present; who does that, tells it here. */
public interface ItemsAside {

  /** Ids of the items that whoever is asking has. */
  Set<Long> mine();

  /** Ids of the items that others have. */
  Set<Long> others();
}
