package dev.wirewatch.feed;

/**
 * How many items of feeds somebody decided about, by what was decided and still holds. An item may
 * count several times.
 *
 * @param noted items with a note
 * @param tagged items that were given a theme by hand, or lost one
 */
public record DecidedItems(long kept, long dismissed, long noted, long tagged) {

  public static final DecidedItems NONE = new DecidedItems(0, 0, 0, 0);
}
