package dev.wirewatch.item.identity;

/**
 * Whether an entry with the guid or the link of a stored item is that item under a new headline.
 */
final class SameId {

  private final FeedFacts facts;

  SameId(FeedFacts facts) {
    this.facts = facts;
  }

  /**
   * Whether both have one guid that is an id of its own, so that whatever else differs is an edit.
   */
  boolean isCertain(Traits entry, Traits stored) {
    return isSameGuid(entry, stored)
        && (facts.trustsGuid(entry) || facts.hasId(entry) && entry.isSameHeadline(stored));
  }

  /** Whether both have one guid or link that may be an id, and something else in common. */
  boolean isLikely(Traits entry, Traits stored) {
    if (isSameGuid(entry, stored)) {
      return facts.hasId(entry) ? agreesWithId(entry, stored) : agreesWithout(entry, stored);
    }
    return entry.isSameLink(stored)
        && entry.link() != null
        && !IdDifference.haveOwnIds(entry, stored, facts)
        && (facts.trustsLink(entry) || agreesOnPage(entry, stored) || agreesWithout(entry, stored));
  }

  /** A number after {@code #} counts revisions; where links have it too it tells places apart. */
  private static boolean isSameGuid(Traits entry, Traits stored) {
    return entry.guidKey() != null
        && entry.guidKey().equals(stored.guidKey())
        && (entry.isSameNumberedGuid(stored) || entry.isSamePlace(stored));
  }

  private boolean agreesWithId(Traits entry, Traits stored) {
    return entry.isSameLink(stored) && facts.hasOwnPage(entry)
        || isSameTellingDate(entry, stored)
        || entry.isSameTellingSummary(stored)
        || entry.isAboutTheSameTime(stored)
            && (isEdited(entry, stored) || isSameText(entry, stored));
  }

  private static boolean isSameText(Traits entry, Traits stored) {
    return !entry.summary().isEmpty() && entry.isSameSummary(stored);
  }

  private boolean agreesOnPage(Traits entry, Traits stored) {
    return facts.hasOwnPage(entry)
        && (Headline.areSimilar(entry.headline(), stored.headline())
            || isSameTellingDate(entry, stored)
            || entry.isSameTellingSummary(stored));
  }

  private boolean agreesWithout(Traits entry, Traits stored) {
    return entry.isSameLink(stored)
        && (isSameTellingDate(entry, stored) || entry.isSameSummary(stored))
        && entry.isAboutTheSameTime(stored)
        && isEdited(entry, stored);
  }

  private boolean isSameTellingDate(Traits entry, Traits stored) {
    return entry.isSameDate(stored) && facts.hasTellingDate(entry);
  }

  private static boolean isEdited(Traits entry, Traits stored) {
    return Headline.areSimilar(entry.headline(), stored.headline())
        && Headline.haveSameNumbers(entry.headline(), stored.headline());
  }
}
