package dev.wirewatch.item.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What changed in the ids of several entries at once, so that it is the feed's doing: entries whose
 * headlines are those of stored items that the document has no more, under other ids.
 */
final class Renewals {

  private static final int SEVERAL = 2;

  private final Collection<Traits> document;
  private final Map<IdDifference, Set<String>> headlines = new HashMap<>();
  private final Map<IdDifference, Boolean> tellingApart = new HashMap<>();

  Renewals(
      Collection<Traits> document,
      Collection<Traits> unknown,
      Candidates candidates,
      FeedFacts facts) {
    this.document = document;
    for (Traits entry : unknown) {
      for (StoredEntry item : candidates.with(Candidates.Trait.HEADLINE, entry)) {
        if (mayBe(entry, item.traits())) {
          headlines
              .computeIfAbsent(
                  IdDifference.between(entry, item.traits(), facts), each -> new HashSet<>())
              .add(entry.headline());
        }
      }
    }
  }

  private static boolean mayBe(Traits entry, Traits stored) {
    if (entry.isSameLink(stored)) {
      return entry.isAboutTheSameTime(stored);
    }
    return entry.areBothDated(stored) ? entry.isSameDate(stored) : entry.isSameSummary(stored);
  }

  /** Whether the ids of entries with several headlines differ in the same parts. */
  boolean isCommon(IdDifference difference) {
    return headlines.getOrDefault(difference, Set.of()).size() >= SEVERAL;
  }

  /** The parts of addresses that changed in several. */
  List<IdDifference> common() {
    return headlines.keySet().stream().filter(this::isCommon).filter(d -> !d.isWhole()).toList();
  }

  /** Whether nothing but these parts of links tells some of the document's entries apart. */
  boolean tellsApart(IdDifference difference) {
    return tellingApart.computeIfAbsent(
        difference,
        each -> {
          Map<String, String> rests = new HashMap<>();
          return document.stream()
              .filter(entry -> entry.link() != null)
              .anyMatch(entry -> {
                String rest = AddressParts.rest(entry.link(), each.parts());
                String other = rests.putIfAbsent(rest, entry.headline());
                return other != null && !other.equals(entry.headline());
              });
        });
  }
}
