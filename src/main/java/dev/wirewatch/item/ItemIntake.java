package dev.wirewatch.item;

import dev.wirewatch.feed.Entry;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.item.ItemTagger.ItemText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what a poll brought: recognises known items, keeps edits as versions, tags what is new.
 */
@Component
class ItemIntake implements EntrySink {

  private final ItemStore store;
  private final ItemIds ids;
  private final ItemTagger tagger;
  private final ChangeLog changes;

  ItemIntake(ItemStore store, ItemIds ids, ItemTagger tagger, ChangeLog changes) {
    this.store = store;
    this.ids = ids;
    this.tagger = tagger;
    this.changes = changes;
  }

  @Override
  @Transactional
  public Intake accept(Feed feed, List<Entry> entries, Instant seenAt) {
    Map<String, Draft> drafts = drafts(feed, entries);
    Map<String, KnownItem> known = store.known(feed.id(), drafts.values());
    var added = new LinkedHashMap<String, Draft>();
    var changed = new LinkedHashMap<KnownItem, Draft>();
    drafts.forEach((identity, draft) -> {
      KnownItem item = knownAs(known, identity, draft);
      if (item == null) {
        added.put(identity, draft);
      } else if (!item.contentHash().equals(draft.contentHash())) {
        changed.put(item, draft);
      }
    });
    add(feed, added, seenAt);
    change(feed, changed, seenAt);
    return new Intake(added.size(), changed.size(), entries.size() - added.size() - changed.size());
  }

  @Override
  @Transactional
  public void forget(long feedId) {
    changes.changed(store.delete(feedId));
  }

  /**
   * The entries by identity, each once. Publishers that give all entries of a document one guid or
   * link are noticed: there the headline makes the difference.
   */
  private static Map<String, Draft> drafts(Feed feed, List<Entry> entries) {
    var all = entries.stream().map(entry -> Draft.of(entry, feed.language())).toList();
    var titles = new HashMap<String, String>();
    var shared = new HashMap<String, Boolean>();
    for (Draft draft : all) {
      String title = titles.putIfAbsent(draft.identity(), draft.widerIdentity());
      if (title != null && !title.equals(draft.widerIdentity())) {
        shared.put(draft.identity(), true);
      }
    }
    var drafts = new LinkedHashMap<String, Draft>();
    for (Draft draft : all) {
      String identity =
          shared.containsKey(draft.identity()) ? draft.widerIdentity() : draft.identity();
      drafts.putIfAbsent(identity, draft);
    }
    return drafts;
  }

  private static @Nullable KnownItem knownAs(
      Map<String, KnownItem> known, String identity, Draft draft) {
    KnownItem item = known.get(identity);
    return item == null ? known.get(draft.widerIdentity()) : item;
  }

  private void add(Feed feed, Map<String, Draft> added, Instant seenAt) {
    if (added.isEmpty()) {
      return;
    }
    Map<String, Long> stories = store.stories(added.values(), seenAt);
    var tags = tag(feed, added.values()).iterator();
    var rows = new ArrayList<NewItem>();
    added.forEach((identity, draft) -> {
      long id = ids.next();
      long story = stories.computeIfAbsent(draft.storyKey(), key -> id);
      rows.add(new NewItem(id, identity, story, draft, tags.next()));
    });
    store.insert(feed.id(), rows, seenAt);
    changes.added(rows.stream().map(NewItem::id).toList());
  }

  private void change(Feed feed, Map<KnownItem, Draft> changed, Instant seenAt) {
    if (changed.isEmpty()) {
      return;
    }
    var tags = tag(feed, changed.values()).iterator();
    var tagsById = new LinkedHashMap<Long, List<Tag>>();
    changed.forEach((item, draft) -> {
      store.replace(item.id(), draft, seenAt);
      tagsById.put(item.id(), tags.next());
    });
    store.replaceRuleTags(tagsById);
    changes.changed(tagsById.keySet());
  }

  private List<List<Tag>> tag(Feed feed, Collection<Draft> drafts) {
    return tagger.tag(drafts.stream().map(draft -> text(feed, draft)).toList());
  }

  private static ItemText text(Feed feed, Draft draft) {
    return new ItemText(
        draft.title(), draft.summary(), draft.language(), feed.outlet(), feed.country());
  }
}
