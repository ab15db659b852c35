package dev.wirewatch.item.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In what the ids of an entry and of a stored item differ: their guids where both have guids of
 * their own, else their links.
 *
 * @param parts names of the parts of an address that differ, see {@link AddressParts}
 */
record IdDifference(Set<String> parts) {

  /** The ids are no addresses, or only one has an id. */
  private static final String ALL = "all";

  static IdDifference between(Traits entry, Traits stored, FeedFacts facts) {
    return haveOwnIds(entry, stored, facts)
        ? of(entry.guid(), stored.guid())
        : of(entry.link(), stored.link());
  }

  /** Whether both have guids that are more than their links, and could be ids. */
  static boolean haveOwnIds(Traits entry, Traits stored, FeedFacts facts) {
    return entry.hasOwnGuid() && stored.hasOwnGuid() && facts.hasId(entry) && facts.hasId(stored);
  }

  static IdDifference ofLinks(Traits entry, Traits stored) {
    return of(entry.link(), stored.link());
  }

  private static IdDifference of(@Nullable String one, @Nullable String other) {
    AddressParts a = AddressParts.of(one);
    AddressParts b = AddressParts.of(other);
    if (a != null && b != null) {
      return new IdDifference(a.differing(b));
    }
    boolean same = one == null ? other == null : one.equals(other);
    return new IdDifference(same ? Set.of() : Set.of(ALL));
  }

  boolean isWhole() {
    return parts.contains(ALL);
  }

  /** Whether the site moved and its addresses else stayed. */
  boolean isMove() {
    return parts.isEmpty() || parts.equals(Set.of(AddressParts.HOST));
  }

  /** Whether it is one part that is not the host. */
  boolean isOnePart() {
    return parts.size() == 1 && !isWhole() && !isMove();
  }

  /** Whether it is one part, or parameters alone. */
  boolean mayBeFeedsOwn() {
    return !isWhole()
        && (parts.size() == 1 || parts.stream().allMatch(part -> part.matches("[?#].*|.*;.*")));
  }

  /**
   * Whether it is one part that could be a token: a parameter, or a segment that is more than words
   * in both.
   */
  boolean isToken(Traits entry, Traits stored) {
    if (!isOnePart()) {
      return false;
    }
    String part = parts.iterator().next();
    if (!part.startsWith("/") || part.contains(";")) {
      return true;
    }
    return hasDigit(entry.link(), part) && hasDigit(stored.link(), part);
  }

  private static boolean hasDigit(@Nullable String link, String part) {
    AddressParts address = AddressParts.of(link);
    return address != null && address.value(part).codePoints().anyMatch(Character::isDigit);
  }
}
