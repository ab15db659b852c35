package dev.wirewatch.feed.manage;

import java.util.Set;

/**
 * Which feeds are wanted; an empty text or set does not filter.
 *
 * @param text words of which each must be in the name, the address or the outlet, in any case
 * @param groups headings; the empty one stands for feeds that are filed under none
 * @param languages BCP 47 tags
 */
public record FeedQuery(
    String text,
    Set<String> groups,
    Set<String> outlets,
    Set<String> languages,
    Set<ListedHealth> standings) {

  public static final FeedQuery ALL = new FeedQuery("", Set.of(), Set.of(), Set.of(), Set.of());

  /** The same feeds, however they stand. */
  public FeedQuery inAnyStanding() {
    return new FeedQuery(text, groups, outlets, languages, Set.of());
  }
}
