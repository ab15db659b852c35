package dev.wirewatch.feed.poll;

/**
 * Whether a watched page held far fewer entries than it usually does: a selector that still finds
 * something may have lost most of a page that was rebuilt. What is usual fades by and by, so that a
 * page that has become short for good is not reported for ever.
 *
 * @param usual how many entries the page usually holds
 * @param found how many it held now
 */
record Shortfall(int usual, int found) {

  private static final int FEWEST_TO_TELL = 6;
  private static final int FAR_FEWER = 3;

  /** Compares a document, by the number of its entries, with those before it. */
  static Shortfall of(PollTarget target, int found) {
    Integer before = target.arrivals().entries();
    if (target.feed().page() == null || before == null) {
      return new Shortfall(found, found);
    }
    var now = new Shortfall(before, found);
    return now.isFar() ? now : new Shortfall(found, found);
  }

  private boolean isFar() {
    return usual >= FEWEST_TO_TELL && found * FAR_FEWER < usual;
  }

  /** What the next document is to be compared with. */
  int left() {
    return isFar() ? usual - Math.max(1, usual / 50) : found;
  }

  /** What is odd and what to do; empty if nothing is. */
  String words() {
    return isFar()
        ? "The page held %d %s where it usually holds %d: its structure may have changed. Try its selectors on the feed's page."
            .formatted(found, found == 1 ? "entry" : "entries", usual)
        : "";
  }
}
