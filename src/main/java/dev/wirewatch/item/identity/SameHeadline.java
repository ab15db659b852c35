package dev.wirewatch.item.identity;

/**
 * Whether an entry with the headline of a stored item, but with another id, is that item. The item
 * is not in the document under its former id.
 */
final class SameHeadline {

  private final FeedFacts facts;
  private final Renewals renewals;
  private final boolean keepsGuids;

  /**
   * @param keepsGuids whether other entries of the document are known by their guids
   */
  SameHeadline(FeedFacts facts, Renewals renewals, boolean keepsGuids) {
    this.facts = facts;
    this.renewals = renewals;
    this.keepsGuids = keepsGuids;
  }

  boolean isSame(Traits entry, Traits stored) {
    if (!entry.isSameHeadline(stored)) {
      return false;
    }
    if (stored.guid() == null && stored.link() == null) {
      // A document that was cut off may have held nothing of the entry but its headline.
      return entry.isAboutTheSameTime(stored);
    }
    boolean ownIds = IdDifference.haveOwnIds(entry, stored, facts);
    if (entry.isSameLink(stored)) {
      return ownIds ? isGuidRenewed(entry, stored) : isOnePage(entry, stored);
    }
    if (entry.areBothDated(stored)) {
      return entry.isSameDate(stored) && isLinkRenewed(entry, stored, ownIds);
    }
    return isUndatedLinkRenewed(entry, stored);
  }

  /** Same headline and page, guids of their own that differ. */
  private boolean isGuidRenewed(Traits entry, Traits stored) {
    IdDifference difference = IdDifference.between(entry, stored, facts);
    if (difference.isMove()) {
      return true;
    }
    boolean dated = entry.areBothDated(stored);
    if (dated && entry.isSameDate(stored) && facts.hasTellingDate(entry)) {
      return true;
    }
    if (keepsGuids || !entry.isAboutTheSameTime(stored)) {
      return false;
    }
    return renewals.isCommon(difference)
        || !dated && !Headline.countUp(stored.guid() + "", entry.guid() + "");
  }

  /** Same headline and page, and no guids that could tell more. */
  private boolean isOnePage(Traits entry, Traits stored) {
    return entry.isSameDate(stored)
        || !entry.areBothDated(stored)
        || facts.trustsLink(entry)
        || facts.hasOwnPage(entry) && entry.isSameSummary(stored);
  }

  /** Same headline and date, another link. */
  private boolean isLinkRenewed(Traits entry, Traits stored, boolean ownIds) {
    IdDifference difference = IdDifference.between(entry, stored, facts);
    if (difference.isMove() || renewals.isCommon(difference) && !(ownIds && keepsGuids)) {
      return true;
    }
    if (ownIds) {
      return facts.hasTellingDate(entry)
          && (difference.isOnePart() && !areTwoTexts(entry, stored)
              || IdDifference.ofLinks(entry, stored).isMove());
    }
    return facts.hasTellingDate(entry)
        ? difference.isOnePart() && !areTwoTexts(entry, stored) || entry.isSameSummary(stored)
        : entry.isSameTellingSummary(stored) && !countsUp(entry, stored);
  }

  /** Same headline, another link, and at least one has no date. */
  private boolean isUndatedLinkRenewed(Traits entry, Traits stored) {
    IdDifference difference = IdDifference.between(entry, stored, facts);
    if (difference.isWhole()) {
      return false;
    }
    if (difference.isMove()) {
      return true;
    }
    if (!entry.isSameSummary(stored)) {
      return false;
    }
    if (renewals.isCommon(difference)) {
      return !(countsUp(entry, stored) && renewals.tellsApart(difference));
    }
    return entry.hasTellingHeadline()
        && !countsUp(entry, stored)
        && (difference.isToken(entry, stored) || entry.isSameTellingSummary(stored));
  }

  /**
   * Whether other words stand under a link that counts on: then nothing but the headline is one.
   */
  private static boolean areTwoTexts(Traits entry, Traits stored) {
    return countsUp(entry, stored) && !entry.isSameSummary(stored);
  }

  private static boolean countsUp(Traits entry, Traits stored) {
    return Headline.countUp(stored.link() + "", entry.link() + "");
  }
}
