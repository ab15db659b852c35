package dev.wirewatch.feed.poll;

import org.jspecify.annotations.Nullable;

/**
 * Whether a document held far fewer entries than its feed usually brings: part of it may be
 * missing, and of a watched page that was rebuilt, a selector may still find a little. What is
 * usual fades, so that a source that has become short for good is not doubted for ever: that of a
 * feed, whose length may vary by nature, within a few documents, that of a page by and by.
 *
 * @param page whether the source is a watched page
 * @param usual how many entries the source usually holds
 * @param found how many it held now
 */
record Shortfall(boolean page, int usual, int found) {

  private static final int FEWEST_OF_A_PAGE = 6;
  private static final int FEWEST_OF_A_FEED = 4;

  /** Compares a document, by the number of its entries, with those before it. */
  static Shortfall of(PollTarget target, int found) {
    Integer before = target.arrivals().entries();
    boolean page = target.feed().page() != null;
    var now = new Shortfall(page, before == null ? found : before, found);
    return now.isFar() ? now : new Shortfall(page, found, found);
  }

  private boolean isFar() {
    return page
        ? usual >= FEWEST_OF_A_PAGE && found * 3 < usual
        : usual >= FEWEST_OF_A_FEED && found * 2 < usual;
  }

  /** What the next document is to be compared with. */
  int usualFromNow() {
    if (!isFar()) {
      return found;
    }
    return usual - (page ? Math.max(1, usual / 50) : Math.ceilDiv(usual - found, 4));
  }

  /** How many entries are usual, if these are far fewer; none otherwise. */
  @Nullable Integer missed() {
    return isFar() ? usual : null;
  }
}
