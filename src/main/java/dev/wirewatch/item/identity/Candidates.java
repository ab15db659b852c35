package dev.wirewatch.item.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stored items that no entry of the document has been recognised as, to be looked up by traits. */
final class Candidates {

  /** Where many items have the same trait, another one tells more. */
  private static final int MOST = 20;

  private final List<StoredEntry> all;
  private final Set<Long> taken = new HashSet<>();
  private final Map<Trait, Map<Object, List<StoredEntry>>> indexes = new HashMap<>();

  /** By what items are looked up. */
  enum Trait {
    GUID(Traits::guid),
    GUID_KEY(Traits::guidKey),
    LINK(Traits::linkKey),
    DATE(Traits::instant),
    HEADLINE(Traits::headline),
    HEADLINE_AND_DATE(traits -> List.of(traits.headline(), String.valueOf(traits.instant()))),
    HEADLINE_AND_LINK(traits -> List.of(traits.headline(), String.valueOf(traits.linkKey()))),
    SUMMARY(Traits::summary),
    PLACE_OF_GUID(traits -> AddressParts.rest(traits.guid(), List.of(AddressParts.HOST))),
    PLACE_OF_LINK(traits -> AddressParts.rest(traits.link(), List.of(AddressParts.HOST)));

    private final Function<Traits, @Nullable Object> of;

    Trait(Function<Traits, @Nullable Object> of) {
      this.of = of;
    }
  }

  /**
   * @param stored the first one first: it is preferred
   */
  Candidates(Collection<StoredEntry> stored, Collection<Long> taken) {
    all = List.copyOf(stored);
    this.taken.addAll(taken);
  }

  void take(StoredEntry item) {
    taken.add(item.id());
  }

  boolean areGone() {
    return all.stream().allMatch(item -> taken.contains(item.id()));
  }

  List<StoredEntry> free() {
    return all.stream().filter(item -> !taken.contains(item.id())).toList();
  }

  /** Free items that have a trait in common with an entry; at most some. */
  List<StoredEntry> with(Trait trait, Traits entry) {
    Object value = trait.of.apply(entry);
    if (value == null) {
      return List.of();
    }
    var found = new ArrayList<StoredEntry>();
    List<StoredEntry> alike = index(trait).getOrDefault(value, new ArrayList<>());
    // What is taken stays taken, and need not be passed again.
    alike.removeIf(item -> taken.contains(item.id()));
    for (int i = 0; i < alike.size() && i < MOST; i++) {
      found.add(alike.get(i));
    }
    return found;
  }

  private Map<Object, List<StoredEntry>> index(Trait trait) {
    return indexes.computeIfAbsent(
        trait,
        by -> {
          var index = new HashMap<Object, List<StoredEntry>>();
          for (StoredEntry item : free()) {
            Object value = by.of.apply(item.traits());
            if (value != null) {
              index.computeIfAbsent(value, each -> new ArrayList<>()).add(item);
            }
          }
          return index;
        });
  }
}
