package dev.wirewatch.item.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which changes of links are a publisher's corrections, worth a version of the item, and which come
 * by themselves with every poll.
 */
public final class LinkChanges {

  private static final int SEVERAL = 2;

  /**
   * As often may a link be corrected; one that changes in one part more often does so by itself.
   */
  private static final int VERSIONS = 3;

  private final Map<IdDifference, Set<String>> headlines = new HashMap<>();

  /** An entry and the item that it is. */
  public record Pair(Traits entry, Traits stored) {

    boolean hasOtherLink() {
      return entry.link() != null && !entry.isSameLink(stored);
    }
  }

  /**
   * @param document all entries of a document that are not stored exactly so
   */
  public LinkChanges(Collection<Pair> document) {
    for (Pair pair : document) {
      if (pair.hasOtherLink()) {
        headlines
            .computeIfAbsent(
                IdDifference.ofLinks(pair.entry(), pair.stored()), each -> new HashSet<>())
            .add(pair.entry().headline());
      }
    }
  }

  /**
   * Whether the entry's link is other than the item's, and somebody changed it.
   *
   * @param versions that the item has already
   */
  public boolean isCorrection(Pair pair, int versions) {
    if (!pair.hasOtherLink()) {
      return false;
    }
    IdDifference difference = IdDifference.ofLinks(pair.entry(), pair.stored());
    return !difference.parts().isEmpty()
        && !(difference.mayBeFeedsOwn() && isCommon(difference))
        && !isToken(pair, difference)
        && (versions < VERSIONS || !difference.isOnePart());
  }

  private boolean isCommon(IdDifference difference) {
    return headlines.getOrDefault(difference, Set.of()).size() >= SEVERAL;
  }

  private static boolean isToken(Pair pair, IdDifference difference) {
    return !pair.entry().hasOwnGuid()
        && difference.isToken(pair.entry(), pair.stored())
        && !Headline.countUp(
            String.valueOf(pair.stored().link()), String.valueOf(pair.entry().link()));
  }
}
