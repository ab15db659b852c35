package dev.wirewatch.item;

/** What the desk made of an item; it starts as {@link #NEW}. */
public enum State {
  NEW,
  KEPT,
  DISMISSED
}
