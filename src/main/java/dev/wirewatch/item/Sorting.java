package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.item.identity.Fingerprint;
import dev.wirewatch.item.identity.LinkChanges;
import dev.wirewatch.item.identity.Recognition;
import dev.wirewatch.item.identity.StoredEntry;
import dev.wirewatch.item.identity.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sorts the entries of documents: which are new items, which known ones, and what is new of those.
 * An entry that is stored exactly so costs no more than having been looked up by its id.
 */
final class Sorting {

  private final Map<String, KnownItem> known;
  private final FeedItems feedItems;

  private final List<Arrival> added = new ArrayList<>();
  private final List<Update> updates = new ArrayList<>();
  private final Map<FeedItem, List<FeedItem>> copies = new LinkedHashMap<>();
  private final Set<String> claims = new HashSet<>();

  /**
   * @param known stored items by their identities
   */
  Sorting(Map<String, KnownItem> known, FeedItems feedItems) {
    this.known = known;
    this.feedItems = feedItems;
  }

  /** New items, in the order of their documents. */
  List<Arrival> added() {
    return added;
  }

  /** Known items whose entries came otherwise than before. */
  List<Update> updates() {
    return updates;
  }

  /** Items that are one with the item that they stand by. */
  Map<FeedItem, List<FeedItem>> copies() {
    return copies;
  }

  /** Sorts the entries of a document; tells how many were what. */
  Intake sort(DocumentEntries document) {
    int newsBefore = added.size();
    int updatesBefore = updates.size();
    Map<Integer, Long> certain = certain(document);
    if (certain.size() < document.all().size()) {
      recognise(document, certain);
    }
    int news = added.size() - newsBefore;
    int edits =
        (int)
            updates.subList(updatesBefore, updates.size()).stream()
                .filter(Update::isVersion)
                .count();
    return new Intake(
        news,
        edits,
        document.all().size() - news - edits,
        document.empty(),
        document.repeated(),
        document.widened());
  }

  /** Items that are stored exactly as their entries came. */
  private Map<Integer, Long> certain(DocumentEntries document) {
    Map<Integer, Long> certain = new HashMap<>();
    for (int i = 0; i < document.all().size(); i++) {
      Arrival arrival = document.all().get(i);
      for (String identity : arrival.identities()) {
        KnownItem item = known.get(identity);
        if (item != null && arrival.isStoredAs(item)) {
          certain.putIfAbsent(i, item.id());
        }
      }
    }
    return certain;
  }

  private void recognise(DocumentEntries document, Map<Integer, Long> certain) {
    List<Arrival> all = document.all();
    Map<Long, FeedItem> stored = stored(document);
    if (stored.isEmpty()) {
      added.addAll(all);
      return;
    }
    var recognition =
        new Recognition(
            all.stream().map(arrival -> arrival.draft().traits()).toList(),
            certain,
            stored.values().stream().map(FeedItem::entry).toList());
    Map<Integer, FeedItem> found = new LinkedHashMap<>();
    recognition.found().forEach((position, item) -> found.put(position, stored.get(item.id())));
    if (recognition.hasCopies()) {
      unite(document, recognition, certain, found);
    }
    IntStream.range(0, all.size())
        .filter(position -> !certain.containsKey(position) && !found.containsKey(position))
        .forEach(position -> added.add(all.get(position)));
    update(all, found);
  }

  /** The feed's latest items, and those that have an id of the document. */
  private Map<Long, FeedItem> stored(DocumentEntries document) {
    Map<Long, FeedItem> stored = new HashMap<>();
    for (FeedItem item : feedItems.latest(document.feed().id(), document.all().size())) {
      stored.put(item.id(), item);
    }
    Set<Long> others =
        document.all().stream()
            .flatMap(arrival -> arrival.identities().stream())
            .map(known::get)
            .filter(item -> item != null && !stored.containsKey(item.id()))
            .map(KnownItem::id)
            .collect(Collectors.toSet());
    feedItems.byIds(others).forEach(item -> stored.put(item.id(), item));
    return stored;
  }

  private void unite(
      DocumentEntries document,
      Recognition recognition,
      Map<Integer, Long> certain,
      Map<Integer, FeedItem> found) {
    Map<Long, FeedItem> all =
        feedItems.all(document.feed().id()).stream()
            .collect(Collectors.toMap(FeedItem::id, Function.identity()));
    Set<Long> present = new HashSet<>(certain.values());
    found.values().forEach(item -> present.add(item.id()));
    Map<Long, FeedItem> firsts = new HashMap<>();
    recognition
        .copies(all.values().stream().map(FeedItem::entry).toList(), present)
        .forEach((first, others) -> {
          FeedItem kept = of(first, all);
          List<FeedItem> united = others.stream().map(other -> of(other, all)).toList();
          copies.put(kept, united);
          FeedItem one = kept.withText(united.getLast().contentHash());
          firsts.put(kept.id(), one);
          united.forEach(other -> firsts.put(other.id(), one));
        });
    found.replaceAll((position, item) -> firsts.getOrDefault(item.id(), item));
  }

  private static FeedItem of(StoredEntry entry, Map<Long, FeedItem> all) {
    return Objects.requireNonNull(all.get(entry.id()));
  }

  private void update(List<Arrival> document, Map<Integer, FeedItem> found) {
    var pairs = new ArrayList<LinkChanges.Pair>();
    found.forEach((position, item) -> {
      Traits entry = document.get(position).draft().traits();
      pairs.add(new LinkChanges.Pair(entry, item.entry().traits()));
    });
    var links = new LinkChanges(pairs);
    found.forEach((position, item) -> {
      Arrival arrival = document.get(position);
      updates.add(Update.of(item, arrival, identity(arrival, item.identity()), links));
    });
  }

  /** The identity under which a known item stays or comes to be stored. */
  private String identity(Arrival arrival, String present) {
    return arrival.identities().contains(present) ? present : claim(arrival).orElse(present);
  }

  /** An identity for a new item; unlike all others if those by its ids are taken. */
  String identity(Arrival arrival, long itemId) {
    return claim(arrival)
        .orElseGet(() -> Fingerprint.of(arrival.draft().widestIdentity(), Long.toString(itemId)));
  }

  private Optional<String> claim(Arrival arrival) {
    return arrival.identities().stream()
        .filter(identity -> !known.containsKey(identity))
        .filter(claims::add)
        .findFirst();
  }
}
