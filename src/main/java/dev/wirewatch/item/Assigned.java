package dev.wirewatch.item;

/** For whom items are set aside, as a filter. */
public enum Assigned {
  /** For whoever is asking. */
  MINE,
  /** For somebody else. */
  OTHERS,
  /** For nobody. */
  NONE
}
