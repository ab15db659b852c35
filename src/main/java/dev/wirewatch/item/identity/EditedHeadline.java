package dev.wirewatch.item.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether an entry whose headline and id are both new is a stored item after an edit that changed
 * both: the slug follows the headline, or the site moved at the same time.
 */
final class EditedHeadline {

  private final FeedFacts facts;
  private final Renewals renewals;

  EditedHeadline(FeedFacts facts, Renewals renewals) {
    this.facts = facts;
    this.renewals = renewals;
  }

  boolean isSame(Traits entry, Traits stored) {
    boolean sameDate = entry.isSameDate(stored) && facts.hasTellingDate(entry);
    boolean sameTime = entry.isAboutTheSameTime(stored);
    if (entry.isSameLink(stored) && facts.hasOwnPage(entry)) {
      return sameDate || sameTime && facts.trustsLink(entry) && areSimilar(entry, stored);
    }
    if (IdDifference.haveOwnIds(entry, stored, facts)) {
      return sameTime
          && IdDifference.between(entry, stored, facts).isMove()
          && (sameDate || areSimilar(entry, stored));
    }
    return (sameDate && !haveNumbers(entry, stored)
            || sameTime && (entry.isSameTellingSummary(stored) || isMoved(entry, stored)))
        && areSimilar(entry, stored)
        && !Headline.areNumbered(entry.headline(), stored.headline());
  }

  /** Whether their links differ in numbers alone: those of an edited headline follow its words. */
  private static boolean haveNumbers(Traits entry, Traits stored) {
    return entry.link() != null
        && stored.link() != null
        && Headline.areNumbered(entry.link(), stored.link());
  }

  private static boolean areSimilar(Traits entry, Traits stored) {
    return Headline.areSimilar(entry.headline(), stored.headline());
  }

  private boolean isMoved(Traits entry, Traits stored) {
    return Traits.isTelling(entry.link()) && IdDifference.ofLinks(entry, stored).isMove();
  }

  /**
   * The items whose links are those of entries but for the parts that change by themselves in this
   * feed.
   *
   * @param entries unknown so far
   */
  Map<Traits, StoredEntry> withoutChangingParts(List<Traits> entries, List<StoredEntry> free) {
    Map<Traits, StoredEntry> found = new HashMap<>();
    for (IdDifference difference : renewals.common()) {
      if (!renewals.tellsApart(difference)) {
        Set<String> parts = difference.parts();
        Map<String, StoredEntry> stored = alone(free, item -> rest(item.traits(), parts));
        alone(entries, entry -> rest(entry, parts))
            .forEach((rest, entry) -> {
              StoredEntry item = stored.get(rest);
              if (item != null && agrees(rest, entry, item.traits())) {
                found.putIfAbsent(entry, item);
              }
            });
      }
    }
    return found;
  }

  private boolean agrees(String rest, Traits entry, Traits stored) {
    return entry.isAboutTheSameTime(stored)
        && (Traits.isTelling(rest)
            || areSimilar(entry, stored)
            || entry.isSameDate(stored) && facts.hasTellingDate(entry));
  }

  /** Those by which nothing else goes. */
  private static <T> Map<String, T> alone(List<T> all, Function<T, String> of) {
    Map<String, T> alone = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (T each : all) {
      if (alone.putIfAbsent(of.apply(each), each) != null) {
        several.add(of.apply(each));
      }
    }
    alone.keySet().removeAll(several);
    alone.remove("");
    return alone;
  }

  private static String rest(Traits traits, Set<String> parts) {
    Set<String> without = new HashSet<>(parts);
    without.add(AddressParts.HOST);
    return AddressParts.rest(traits.link(), without);
  }
}
