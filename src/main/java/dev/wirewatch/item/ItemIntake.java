package dev.wirewatch.item;

import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.ItemCounts;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what polls brought: recognises known items, keeps edits as versions, tags what is new. */
@Component
class ItemIntake implements EntrySink {

  private final ItemStore store;
  private final ItemStates states;
  private final FeedItems feedItems;
  private final StoryStore storyStore;
  private final ItemMerger merger;
  private final TagStore tagStore;
  private final ItemIds ids;
  private final ItemTagger tagger;
  private final ChangeLog changes;
  private final FreshItems fresh;
  private final RelabelledFeeds relabelled;

  ItemIntake(
      ItemStore store,
      ItemStates states,
      FeedItems feedItems,
      StoryStore storyStore,
      ItemMerger merger,
      TagStore tagStore,
      ItemIds ids,
      ItemTagger tagger,
      ChangeLog changes,
      FreshItems fresh,
      RelabelledFeeds relabelled) {
    this.store = store;
    this.states = states;
    this.feedItems = feedItems;
    this.storyStore = storyStore;
    this.merger = merger;
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
    List<DocumentEntries> documents = deliveries.stream().map(DocumentEntries::of).toList();
    var sorting = new Sorting(known(documents), feedItems);
    List<Intake> intakes = documents.stream().map(sorting::sort).toList();
    // Those that are known come last: whoever decides about them waits from then on.
    add(sorting);
    change(sorting);
    return intakes;
  }

  /** Stored items by identities: by all of a document's, unless it is stored as it came. */
  private Map<String, KnownItem> known(List<DocumentEntries> documents) {
    Map<String, KnownItem> known =
        store.known(
            documents.stream()
                .flatMap(document -> document.all().stream())
                .map(arrival -> arrival.identities().getFirst())
                .toList());
    known.putAll(
        store.known(
            documents.stream()
                .filter(document -> !document.isStored(known))
                .flatMap(document -> document.all().stream())
                .flatMap(arrival -> arrival.identities().stream().skip(1))
                .toList()));
    return known;
  }

  private void add(Sorting sorting) {
    List<Arrival> added = sorting.added();
    if (added.isEmpty()) {
      return;
    }
    var stories = new HashMap<>(storyStore.recent(added));
    List<ItemText> texts = added.stream().map(Arrival::text).toList();
    List<List<Tag>> tags = tagger.tag(texts);
    var rows = new ArrayList<NewItem>();
    // Documents have the newest entry first, which shall have the greatest id.
    for (int i = added.size() - 1; i >= 0; i--) {
      Arrival arrival = added.get(i);
      long id = ids.next();
      String key = arrival.draft().storyKey();
      long story = stories.computeIfAbsent(key, each -> id);
      String identity = sorting.identity(arrival, id);
      rows.add(new NewItem(id, identity, story, key, arrival, texts.get(i), tags.get(i)));
    }
    store.insert(rows);
    fresh.add(rows);
    changes.added(rows.stream().map(NewItem::id).toList());
  }

  private void change(Sorting sorting) {
    List<Update> updates =
        sorting.updates().stream().sorted(Comparator.comparingLong(Update::id)).toList();
    if (updates.isEmpty()) {
      return;
    }
    Map<Long, List<Tag>> tagsById = tags(updates);
    hold(updates, sorting.copies());
    merger.unite(sorting.copies());
    Set<Long> redelivered = store.redeliver(updates);
    store.update(updates);
    var others = new HashSet<Long>(redelivered);
    updates.stream().filter(Update::isVersion).forEach(update -> others.add(update.id()));
    tagsById.keySet().retainAll(others);
    tagStore.replace(tagsById, theme -> true);
    changes.changed(tagsById.keySet());
  }

  /** What rules say of those that may say something else now, by their ids. */
  private Map<Long, List<Tag>> tags(List<Update> updates) {
    List<Update> others =
        updates.stream().filter(update -> update.isVersion() || update.isRedelivery()).toList();
    List<List<Tag>> tags =
        tagger.tag(others.stream().map(update -> update.arrival().text()).toList());
    var tagsById = new LinkedHashMap<Long, List<Tag>>();
    for (int i = 0; i < others.size(); i++) {
      tagsById.put(others.get(i).id(), tags.get(i));
    }
    return tagsById;
  }

  /** Whoever locks several items does so in the order of their ids, and the rules before them. */
  private void hold(List<Update> updates, Map<FeedItem, List<FeedItem>> copies) {
    var ids = new TreeSet<Long>();
    updates.forEach(update -> ids.add(update.id()));
    copies.forEach((kept, others) -> {
      ids.add(kept.id());
      others.forEach(other -> ids.add(other.id()));
    });
    tagger.hold();
    states.hold(ids);
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
