package dev.wirewatch.item.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds items of a feed that differ in nothing but what is known to change by itself in it. */
final class Copies {

  private final Set<String> parts = new HashSet<>();
  private final boolean guidsChange;
  private final FeedFacts facts;

  /**
   * @param differences in what the ids of copies were found to differ
   */
  Copies(Collection<IdDifference> differences, FeedFacts facts) {
    differences.stream()
        .filter(each -> !each.isWhole())
        .forEach(each -> parts.addAll(each.parts()));
    guidsChange = differences.stream().anyMatch(IdDifference::isWhole);
    this.facts = facts;
  }

  Map<StoredEntry, List<StoredEntry>> among(Collection<StoredEntry> stored, Set<Long> present) {
    Set<String> shared = shared(stored);
    Map<List<String>, List<StoredEntry>> alike = new LinkedHashMap<>();
    for (StoredEntry item : stored) {
      key(item.traits(), shared)
          .ifPresent(key -> alike.computeIfAbsent(key, each -> new ArrayList<>()).add(item));
    }
    Map<StoredEntry, List<StoredEntry>> copies = new LinkedHashMap<>();
    for (List<StoredEntry> each : alike.values()) {
      boolean apart = each.stream().filter(item -> present.contains(item.id())).count() > 1;
      if (each.size() > 1 && !apart) {
        each.sort(Comparator.comparing(StoredEntry::firstSeenAt).thenComparing(StoredEntry::id));
        copies.put(each.getFirst(), List.copyOf(each.subList(1, each.size())));
      }
    }
    return copies;
  }

  /** Equal for copies; none where nothing but the headline would say so. */
  private Optional<List<String>> key(Traits item, Set<String> shared) {
    String place = place(item);
    if (item.date() == null && shared.contains(place) && item.summary().isEmpty()) {
      return Optional.empty();
    }
    boolean dated = item.date() != null && !item.isDatedByDay();
    String date = String.valueOf(item.instant());
    String guid = guidsChange || !item.hasOwnGuid() || !facts.hasId(item) ? "" : guid(item);
    return Optional.of(List.of(item.headline(), date, place, guid, dated ? "" : item.summary()));
  }

  private String place(Traits item) {
    return AddressParts.rest(item.link(), parts);
  }

  /** Places that items with different headlines have. */
  private Set<String> shared(Collection<StoredEntry> stored) {
    Map<String, String> headlines = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (StoredEntry item : stored) {
      String place = place(item.traits());
      String other = headlines.putIfAbsent(place, item.traits().headline());
      if (other != null && !other.equals(item.traits().headline())) {
        shared.add(place);
      }
    }
    return shared;
  }

  private String guid(Traits item) {
    String rest = AddressParts.rest(item.guid(), parts);
    return rest.isEmpty() ? String.valueOf(item.guid()) : rest;
  }
}
