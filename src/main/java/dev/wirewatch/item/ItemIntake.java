package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.ItemCounts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what polls brought: recognises known items, keeps edits as versions, tags what is new. */
@Component
class ItemIntake implements EntrySink {

  private final ItemStore store;
  private final TagStore tagStore;
  private final ItemIds ids;
  private final ItemTagger tagger;
  private final ChangeLog changes;

  ItemIntake(
      ItemStore store, TagStore tagStore, ItemIds ids, ItemTagger tagger, ChangeLog changes) {
    this.store = store;
    this.tagStore = tagStore;
    this.ids = ids;
    this.tagger = tagger;
    this.changes = changes;
  }

  @Override
  @Transactional
  public List<Intake> accept(List<Delivery> deliveries) {
    List<Arrivals> arrivals = deliveries.stream().map(Arrivals::of).toList();
    Map<String, KnownItem> known =
        store.known(
            arrivals.stream()
                .flatMap(document -> document.all().stream())
                .map(Arrival::draft)
                .toList());
    var added = new ArrayList<Arrival>();
    var changed = new LinkedHashMap<KnownItem, Arrival>();
    var intakes = new ArrayList<Intake>();
    for (Arrivals document : arrivals) {
      int addedBefore = added.size();
      int changedBefore = changed.size();
      document.all().forEach(arrival -> sort(arrival, known, added, changed));
      intakes.add(intake(document, added.size() - addedBefore, changed.size() - changedBefore));
    }
    add(added);
    change(changed);
    return intakes;
  }

  private static Intake intake(Arrivals document, int added, int changed) {
    return new Intake(
        added,
        changed,
        document.all().size() - added - changed,
        document.empty(),
        document.repeated(),
        document.widened());
  }

  private static void sort(
      Arrival arrival,
      Map<String, KnownItem> known,
      List<Arrival> added,
      Map<KnownItem, Arrival> changed) {
    KnownItem item = knownAs(known, arrival);
    if (item == null) {
      added.add(arrival);
    } else if (!item.contentHash().equals(arrival.draft().contentHash())) {
      changed.put(item, arrival);
    }
  }

  private static @Nullable KnownItem knownAs(Map<String, KnownItem> known, Arrival arrival) {
    KnownItem item = known.get(arrival.identity());
    return item == null ? known.get(arrival.draft().widerIdentity()) : item;
  }

  private void add(List<Arrival> added) {
    if (added.isEmpty()) {
      return;
    }
    Map<String, Long> stories = store.stories(added);
    var tags = tag(added).iterator();
    var rows = new ArrayList<NewItem>();
    for (Arrival arrival : added) {
      long id = ids.next();
      long story = stories.computeIfAbsent(arrival.draft().storyKey(), key -> id);
      rows.add(new NewItem(id, story, arrival, tags.next()));
    }
    store.insert(rows);
    changes.added(rows.stream().map(NewItem::id).toList());
  }

  private void change(Map<KnownItem, Arrival> edited) {
    if (edited.isEmpty()) {
      return;
    }
    // Whoever locks several items does so in this order.
    var changed = new TreeMap<KnownItem, Arrival>(Comparator.comparingLong(KnownItem::id));
    changed.putAll(edited);
    var tags = tag(changed.values()).iterator();
    var tagsById = new LinkedHashMap<Long, List<Tag>>();
    changed.forEach((item, arrival) -> {
      store.replace(item.id(), arrival.draft(), arrival.seenAt());
      tagsById.put(item.id(), tags.next());
    });
    tagStore.replace(tagsById, theme -> true);
    changes.changed(tagsById.keySet());
  }

  private List<List<Tag>> tag(Collection<Arrival> arrivals) {
    return tagger.tag(arrivals.stream().map(Arrival::text).toList());
  }

  @Override
  @Transactional
  public void forget(long feedId) {
    changes.changed(store.delete(feedId));
  }

  @Override
  public ItemCounts count(Collection<Long> feedIds) {
    return feedIds.isEmpty() ? new ItemCounts(0, 0) : store.count(feedIds);
  }

  @Override
  @Transactional
  public int forgetUndecided(Collection<Long> feedIds, int most) {
    List<Long> gone = store.deleteUndecided(feedIds, most);
    changes.changed(gone);
    return gone.size();
  }
}
