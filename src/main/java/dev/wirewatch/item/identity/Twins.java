package dev.wirewatch.item.identity;

/** Entries of one document that have the same id, or none and the same link, and one headline. */
public final class Twins {

  private Twins() {}

  /** Whether one says no more than the other, so that it is the same entry twice. */
  public static boolean areOne(Traits one, Traits other) {
    boolean samePlace = one.isSamePlace(other);
    boolean sameText = one.isSameSummary(other);
    if (one.guid() == null ? !samePlace : !one.isSameNumberedGuid(other)) {
      return samePlace && sameText;
    }
    boolean sameDate = one.isSameDate(other) || !one.areBothDated(other);
    return samePlace && sameDate && sameText
        || (samePlace || sameDate && sameText)
            && Traits.isTelling(one.guid() == null ? one.link() : one.guid());
  }
}
