package dev.wirewatch.item;

/** In which order items are listed. */
public enum ItemOrder {
  NEWEST,
  OLDEST
}
