package dev.wirewatch.item.identity;

/** Entries of one document that have the same id, or none and the same link, and one headline. */
public final class Twins {

  private Twins() {}

  /** Whether one says no more than the other, so that it is the same entry twice. */
  public static boolean areOne(Traits one, Traits other) {
    boolean sameId = one.guid() == null ? one.isSamePlace(other) : one.isSameNumberedGuid(other);
    if (!sameId) {
      return one.isSamePlace(other) && one.isSameSummary(other);
    }
    boolean sameDate = one.isSameDate(other) || !one.areBothDated(other);
    boolean sameText = one.isSameSummary(other);
    return Traits.isTelling(one.guid() == null ? one.link() : one.guid())
        ? one.isSamePlace(other) || sameDate && sameText
        : one.isSamePlace(other) && sameDate && sameText;
  }
}
