package dev.wirewatch.feed;

import org.jspecify.annotations.Nullable;

/** What became of a feed that somebody wanted to add. */
public record Addition(Feed feed, Kind kind) {

  /** How it stands now. */
  public enum Kind {
    /** Added. */
    NEW,
    /** It was deleted before, and is back with the items that it had. */
    REVIVED,
    /** It was there already, and stays as it was. */
    KNOWN;

    /** By whether a feed has the address: none if it was never added. */
    static Kind of(@Nullable Boolean live) {
      return live == null ? NEW : live ? KNOWN : REVIVED;
    }
  }
}
