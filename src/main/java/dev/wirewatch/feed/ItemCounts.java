package dev.wirewatch.feed;

/**
 * Items of feeds.
 *
 * @param all how many there are
 * @param decided about how many of them somebody ever decided
 */
public record ItemCounts(long all, long decided) {

  /** How many go if the feeds are deleted with {@link ItemsAfter#DELETE_UNDECIDED}. */
  public long undecided() {
    return all - decided;
  }
}
