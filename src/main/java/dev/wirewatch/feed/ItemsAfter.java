package dev.wirewatch.feed;

/** What becomes of a deleted feed's items. */
public enum ItemsAfter {
  /** All stay. */
  KEEP,
  /** Those go about which nobody ever decided; kept, dismissed, tagged and noted ones stay. */
  DELETE_UNDECIDED
}
