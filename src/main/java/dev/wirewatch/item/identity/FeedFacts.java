package dev.wirewatch.item.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a feed uses its ids, links and dates: whether they tell its entries apart. */
final class FeedFacts {

  private final Set<Object> sharedGuids;
  private final Set<Object> sharedLinks;
  private final boolean guidsVary;
  private final boolean linksVary;
  private final Set<Object> sharedDates;

  /**
   * @param entries of the document
   * @param stored items of the feed
   */
  FeedFacts(Collection<Traits> entries, Collection<StoredEntry> stored) {
    List<Traits> before = stored.stream().map(StoredEntry::traits).toList();
    List<Traits> all = new ArrayList<>(entries);
    all.addAll(before);
    guidsVary = all.stream().map(Traits::guidKey).filter(Traits::isTelling).distinct().count() > 1;
    linksVary = all.stream().map(Traits::linkKey).filter(Objects::nonNull).distinct().count() > 1;
    sharedGuids = shared(Traits::guid, entries, before);
    sharedLinks = shared(Traits::linkKey, entries, before);
    sharedDates = shared(Traits::instant, entries, before);
  }

  /** Values that go with different headlines, in the document or among what is stored. */
  private static Set<Object> shared(
      Function<Traits, @Nullable Object> of,
      Collection<Traits> entries,
      Collection<Traits> stored) {
    var shared = new HashSet<>(shared(of, entries));
    shared.addAll(shared(of, stored));
    return shared;
  }

  private static Set<Object> shared(Function<Traits, @Nullable Object> of, Collection<Traits> all) {
    Map<Object, String> headlines = new HashMap<>();
    Set<Object> shared = new HashSet<>();
    for (Traits each : all) {
      Object value = of.apply(each);
      if (value != null) {
        String other = headlines.putIfAbsent(value, each.headline());
        if (other != null && !other.equals(each.headline())) {
          shared.add(value);
        }
      }
    }
    return shared;
  }

  /**
   * Whether the entry has a guid that could be an id, and is not known to be that of others too.
   */
  boolean hasId(Traits entry) {
    return Traits.isTelling(entry.guid())
        && !sharedGuids.contains(Objects.requireNonNull(entry.guid()));
  }

  /** Whether the feed gives its entries guids of their own, and this one has one. */
  boolean trustsGuid(Traits entry) {
    return guidsVary && hasId(entry);
  }

  /** Whether the link leads to the entry's own page. */
  boolean trustsLink(Traits entry) {
    return linksVary && hasOwnPage(entry);
  }

  /** Whether the link has the shape of a page of the entry's own, and no other has it. */
  boolean hasOwnPage(Traits entry) {
    return Traits.isTelling(entry.link())
        && entry.linkKey() != null
        && !sharedLinks.contains(entry.linkKey());
  }

  /** Whether the date tells the entry from all others of the feed. */
  boolean hasTellingDate(Traits entry) {
    Instant instant = entry.instant();
    return instant != null && !entry.isDatedByDay() && !sharedDates.contains(instant);
  }
}
