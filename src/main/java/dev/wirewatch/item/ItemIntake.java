package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.ItemCounts;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what polls brought: recognises known items, keeps edits as versions, tags what is new. */
@Component
class ItemIntake implements EntrySink {

  private final ItemStore store;
  private final KinStore kinStore;
  private final TagStore tagStore;
  private final ItemIds ids;
  private final ItemTagger tagger;
  private final ChangeLog changes;
  private final FreshItems fresh;
  private final RelabelledFeeds relabelled;

  ItemIntake(
      ItemStore store,
      KinStore kinStore,
      TagStore tagStore,
      ItemIds ids,
      ItemTagger tagger,
      ChangeLog changes,
      FreshItems fresh,
      RelabelledFeeds relabelled) {
    this.store = store;
    this.kinStore = kinStore;
    this.tagStore = tagStore;
    this.ids = ids;
    this.tagger = tagger;
    this.changes = changes;
    this.fresh = fresh;
    this.relabelled = relabelled;
  }

  @Override
  @Transactional
  public List<Intake> accept(List<Delivery> deliveries) {
    List<Arrivals> documents = deliveries.stream().map(Arrivals::of).toList();
    List<Arrival> arrivals = documents.stream().flatMap(each -> each.all().stream()).toList();
    Map<String, KnownItem> known = store.known(arrivals.stream().map(Arrival::draft).toList());
    List<Arrival> unknown =
        arrivals.stream().filter(each -> Sorting.byIdentity(known, each) == null).toList();
    Kin kin = unknown.isEmpty() ? Kin.NONE : kinStore.kin(unknown);
    Sorting sorting = new Sorting(known, kin);
    List<Intake> intakes = documents.stream().map(sorting::sort).toList();
    add(sorting.added(), kin);
    rename(sorting.renamed());
    change(sorting.changed());
    return intakes;
  }

  private void rename(Map<KnownItem, Arrival> renamed) {
    if (!renamed.isEmpty()) {
      store.rename(renamed);
    }
  }

  private void add(List<Arrival> added, Kin kin) {
    if (added.isEmpty()) {
      return;
    }
    List<String> keys = added.stream().map(arrival -> arrival.draft().storyKey()).toList();
    var stories = new HashMap<>(kin.stories());
    List<ItemText> texts = added.stream().map(Arrival::text).toList();
    List<List<Tag>> tags = tagger.tag(texts);
    var rows = new ArrayList<NewItem>();
    for (int i = 0; i < added.size(); i++) {
      long id = ids.next();
      long story = stories.computeIfAbsent(keys.get(i), key -> id);
      rows.add(new NewItem(id, story, keys.get(i), added.get(i), texts.get(i), tags.get(i)));
    }
    store.insert(rows);
    fresh.add(rows);
    changes.added(rows.stream().map(NewItem::id).toList());
  }

  private void change(Map<KnownItem, Arrival> edited) {
    if (edited.isEmpty()) {
      return;
    }
    // Whoever locks several items does so in this order.
    var changed = new TreeMap<KnownItem, Arrival>(Comparator.comparingLong(KnownItem::id));
    changed.putAll(edited);
    var tags = tagger.tag(changed.values().stream().map(Arrival::text).toList()).iterator();
    var tagsById = new LinkedHashMap<Long, List<Tag>>();
    changed.forEach((item, arrival) -> {
      store.replace(item.id(), arrival.draft(), arrival.seenAt());
      tagsById.put(item.id(), tags.next());
    });
    tagStore.replace(tagsById, theme -> true);
    changes.changed(tagsById.keySet());
  }

  @Override
  @Transactional
  public void forget(long feedId) {
    changes.changed(store.delete(feedId));
  }

  @Override
  @Transactional
  public void relabelled(Collection<Long> feedIds) {
    relabelled.add(feedIds);
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
