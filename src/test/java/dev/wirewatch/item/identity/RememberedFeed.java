package dev.wirewatch.item.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feed whose items are remembered from poll to poll, as intake stores them. */
final class RememberedFeed {

  private final List<StoredEntry> items = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-31T08:00:00Z");
  private long lastId;

  /** Polls a document; tells the ids of the items that its entries are, in their order. */
  List<Long> poll(List<Traits> document) {
    now = now.plus(Duration.ofMinutes(15));
    Map<Integer, Long> known = known(document);
    var recognition = new Recognition(document, known, items);
    Map<Integer, StoredEntry> found = recognition.found();
    Map<Long, Long> firsts = new HashMap<>();
    if (recognition.hasCopies()) {
      unite(recognition, known, firsts);
    }
    var ids = new ArrayList<Long>();
    for (int i = 0; i < document.size(); i++) {
      StoredEntry item = found.get(i);
      Long id = item == null ? known.get(i) : firsts.getOrDefault(item.id(), item.id());
      ids.add(store(id, document.get(i)));
    }
    return ids;
  }

  List<Long> poll(Traits... document) {
    return poll(List.of(document));
  }

  private Map<Integer, Long> known(List<Traits> document) {
    Map<Integer, Long> known = new HashMap<>();
    for (int i = 0; i < document.size(); i++) {
      for (StoredEntry item : items) {
        if (item.traits().equals(document.get(i))) {
          known.put(i, item.id());
        }
      }
    }
    return known;
  }

  private void unite(Recognition recognition, Map<Integer, Long> known, Map<Long, Long> firsts) {
    Set<Long> present = new HashSet<>(known.values());
    recognition.found().values().forEach(item -> present.add(item.id()));
    recognition
        .copies(items, present)
        .forEach((first, copies) -> copies.forEach(copy -> firsts.put(copy.id(), first.id())));
    items.removeIf(item -> firsts.containsKey(item.id()));
  }

  private long store(@Nullable Long known, Traits entry) {
    long id = known == null ? ++lastId : known;
    Instant seen = now;
    for (StoredEntry item : items) {
      if (item.id() == id) {
        seen = item.firstSeenAt();
      }
    }
    items.removeIf(item -> item.id() == id);
    items.add(new StoredEntry(id, entry, seen));
    return id;
  }

  /** Stores an entry as an item of its own, whatever it is. */
  void remember(Traits entry) {
    now = now.plus(Duration.ofMinutes(15));
    items.add(new StoredEntry(++lastId, entry, now));
  }

  int items() {
    return items.size();
  }
}
