package dev.wirewatch.item;

import dev.wirewatch.item.StoredItems.StoredText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes one item of copies that were stored before they were known to be one: the first stays, with
 * every text, decision and reviewer's tag that the others had.
 */
@Component
class ItemMerger {

  private final ItemStore store;
  private final ItemStates states;
  private final ItemReader reader;
  private final TagStore tagStore;
  private final ItemTagger tagger;
  private final ChangeLog changes;
  private final ObjectProvider<CopiedItems> followers;

  ItemMerger(
      ItemStore store,
      ItemStates states,
      ItemReader reader,
      TagStore tagStore,
      ItemTagger tagger,
      ChangeLog changes,
      ObjectProvider<CopiedItems> followers) {
    this.store = store;
    this.states = states;
    this.reader = reader;
    this.tagStore = tagStore;
    this.tagger = tagger;
    this.changes = changes;
    this.followers = followers;
  }

  /**
   * Runs in the caller's transaction, which has locked the items.
   *
   * @param copies by the item that stays, in the order in which they were stored
   */
  void unite(Map<FeedItem, List<FeedItem>> copies) {
    var touched = new LinkedHashSet<Long>();
    var edited = new ArrayList<Long>();
    copies.forEach((kept, others) -> {
      List<Long> ids = others.stream().map(FeedItem::id).toList();
      if (adoptTexts(kept, others)) {
        edited.add(kept.id());
      }
      tagStore.moveReviewersWords(ids, kept.id());
      states.move(ids, kept.id());
      followers.forEach(each -> each.united(kept.id(), ids));
      store.delete(ids);
      touched.add(kept.id());
      touched.addAll(ids);
    });
    tag(edited);
    changes.changed(touched);
  }

  /** Files texts of copies that differ as versions; whether there were any. */
  private boolean adoptTexts(FeedItem kept, List<FeedItem> copies) {
    String hash = kept.contentHash();
    boolean any = false;
    for (FeedItem copy : copies) {
      if (copy.version() > 1 || !copy.contentHash().equals(hash)) {
        versions(copy.id()).forEach(version -> store.adopt(kept.id(), version));
        hash = copy.contentHash();
        any = true;
      }
    }
    return any;
  }

  private List<ItemVersion> versions(long id) {
    var versions = new ArrayList<>(reader.earlierVersions(id));
    versions.add(reader.presentVersion(id));
    return versions;
  }

  private void tag(Collection<Long> ids) {
    List<StoredText> texts =
        ids.stream().flatMap(id -> reader.texts(id - 1, id, 1).stream()).toList();
    List<List<Tag>> tags = tagger.tag(texts.stream().map(StoredText::text).toList());
    Map<Long, List<Tag>> byId = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      byId.put(texts.get(i).itemId(), tags.get(i));
    }
    tagStore.replace(byId, theme -> true);
  }
}
