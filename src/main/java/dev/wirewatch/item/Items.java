package dev.wirewatch.item;

import dev.wirewatch.feed.FeedCounts;
import dev.wirewatch.feed.FeedTallies;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.recall.Recall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items of the wire: to find, to read, and to mark with what the desk decided. */
@Service
public class Items implements StoredItems, FeedTallies {

  /** What items show of their feeds. */
  private static final Set<String> LABELS = Set.of("feed.name", "feed.outlet", "feed.country");

  private final ItemReader reader;
  private final ItemStore store;
  private final ItemStates states;
  private final TagStore tagStore;
  private final ItemSearch search;
  private final ChangeLog changes;
  private final IndexFollower follower;
  private final ItemTagger tagger;
  private final Recall recall;

  Items(
      ItemReader reader,
      ItemStore store,
      ItemStates states,
      TagStore tagStore,
      ItemSearch search,
      ChangeLog changes,
      IndexFollower follower,
      ItemTagger tagger,
      Recall recall) {
    this.reader = reader;
    this.store = store;
    this.states = states;
    this.tagStore = tagStore;
    this.search = search;
    this.changes = changes;
    this.follower = follower;
    this.tagger = tagger;
    this.recall = recall;
  }

  /**
   * A page of items.
   *
   * @param cursor where the page before this one ended; none, or not a cursor, for the first
   * @throws QueryProblem if the filter's text is not a query
   */
  public ItemPage find(ItemFilter filter, ItemOrder order, @Nullable String cursor, int limit)
      throws QueryProblem {
    Cursor after = Optional.ofNullable(cursor).flatMap(Cursor::parse).orElse(null);
    return search.find(filter, order, after, limit).page(recall.state(LABELS), reader::byIds);
  }

  /** The newest items first; see {@link #find(ItemFilter, ItemOrder, String, int)}. */
  public ItemPage find(ItemFilter filter, @Nullable String cursor, int limit) throws QueryProblem {
    return find(filter, ItemOrder.NEWEST, cursor, limit);
  }

  /** A search. */
  @FunctionalInterface
  public interface Search<T> {
    T run() throws QueryProblem;
  }

  /** Runs a search whose filter has no text, so that there is no syntax to be wrong. */
  public static <T> T withoutText(Search<T> search) {
    try {
      return search.run();
    } catch (QueryProblem e) {
      throw new IllegalStateException("A filter without text has no syntax", e);
    }
  }

  /**
   * Ids of all items that a filter lets through just now, in no order.
   *
   * @throws QueryProblem if the filter's text is not a query
   */
  public List<Long> ids(ItemFilter filter) throws QueryProblem {
    return search.ids(filter);
  }

  public long count(ItemFilter filter) throws QueryProblem {
    return search.count(filter);
  }

  /**
   * How many items each theme has in each of several periods; themes of no item are left out.
   *
   * @param starts of the periods, in their order; each ends where the next one begins, the last one
   *     not at all
   */
  public Map<String, long[]> countsByThemeAndPeriod(List<Instant> starts) {
    return search.countsByThemeAndPeriod(starts);
  }

  @Override
  public Map<Long, FeedCounts> countsByFeed(Instant since) {
    return search.countsByFeed(since);
  }

  @Override
  public Map<Long, FeedCounts> countsByFeed(Collection<Long> feeds, Instant since) {
    return search.countsByFeed(feeds, since);
  }

  public Optional<Item> find(long id) {
    return reader.byIds(List.of(id)).stream().findFirst();
  }

  /** The items with these ids, in the order of the ids; missing ones are left out. */
  public List<Item> byIds(List<Long> ids) {
    return reader.byIds(ids);
  }

  /** The items that carry a story, the earliest first. */
  public List<Item> story(long storyId, int limit) {
    return reader.byIds(reader.story(storyId, limit)).stream()
        .sorted(Comparator.comparing((Item item) -> item.time()).thenComparing(Item::id))
        .toList();
  }

  /** Since when the wire has been watched: when its first item was seen; none if it has no item. */
  public Optional<Instant> watchedSince() {
    return reader.watchedSince();
  }

  /** What reviewers said of a theme, whatever its rule says. */
  public ReviewedTags reviewed(String themeId) {
    return reader.reviewed(themeId);
  }

  /** All that the feed says of an item, as rules see it; empty if there is no such item. */
  public Optional<ItemTagger.ItemText> text(long id) {
    return between(id - 1, id, 1).stream().findFirst().map(StoredText::text);
  }

  /** Full texts that an item had before and that something refers to, the first one first. */
  public List<FormerText> formerTexts(long id) {
    return reader.formerTexts(id);
  }

  /** All versions of an item, the first one first. */
  public List<ItemVersion> versions(long id) {
    var versions = new ArrayList<>(reader.earlierVersions(id));
    versions.add(reader.presentVersion(id));
    return versions;
  }

  /** How far the search index has come, in percent, while it is made anew; else empty. */
  public OptionalInt indexProgress() {
    return follower.rebuilt();
  }

  /** Waits until all that is committed can be found, so that people see what they just did. */
  public void awaitSearchable() {
    follower.catchUp();
  }

  /**
   * Waits until items can be found as they are now, and what is committed of them is on disk;
   * nothing else that waits to be indexed is waited for.
   */
  public void awaitSearchable(Collection<Long> ids) {
    follower.show(ids);
  }

  /**
   * Lets nobody else decide about items until the caller's transaction ends; always in the same
   * order, so that two callers never wait for each other.
   *
   * @return their states by their ids; those that there are
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, State> hold(Collection<Long> ids) {
    return states.hold(new TreeSet<>(ids));
  }

  /** The same for who tags them too: everybody locks the rules before the items. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Long, State> holdToTag(Collection<Long> ids) {
    tagger.hold();
    return hold(ids);
  }

  /**
   * Applies what somebody decided about items: from now on only a person's wish to delete
   * everything removes them. The caller's transaction has locked them; after it, {@link
   * #awaitSearchable(Collection)} is to be called.
   *
   * @param state that they get; none if they keep theirs
   * @param present themes that they have from now on, whatever rules say
   * @param absent themes that they have not
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decide(
      Collection<Long> ids,
      @Nullable State state,
      Collection<String> present,
      Collection<String> absent) {
    states.decide(ids, state);
    tagStore.setByReviewer(ids, present, true);
    tagStore.setByReviewer(ids, absent, false);
    if (state != null || !present.isEmpty() || !absent.isEmpty()) {
      changes.decided(Set.copyOf(ids));
    }
  }

  /** Sets the desk's state of an item. Runs in the caller's transaction. */
  @Transactional
  public void setState(long id, State state) {
    states.set(List.of(id), state);
    changes.changed(List.of(id));
  }

  /**
   * Sets the desk's state of items that the caller's transaction has locked; after it, {@link
   * #awaitSearchable(Collection)} is to be called.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setState(Collection<Long> ids, State state) {
    states.set(ids, state);
    changes.decided(Set.copyOf(ids));
  }

  /**
   * Sets a reviewer's word on themes of an item, or takes it back, whereupon rules decide again.
   * Runs in the caller's transaction.
   */
  @Transactional
  public void setReviewerTags(
      long id,
      Collection<String> present,
      Collection<String> absent,
      Collection<String> undecided) {
    // What rules say may be replaced at this moment for other reasons.
    holdToTag(List.of(id));
    tagStore.setByReviewer(List.of(id), present, true);
    tagStore.setByReviewer(List.of(id), absent, false);
    if (!undecided.isEmpty()) {
      undecided.forEach(theme -> tagStore.clear(id, theme));
      List<Tag> tags = tagger.tag(List.of(text(id).orElseThrow())).getFirst();
      tagStore.replace(Map.of(id, tags), theme -> true);
    }
    changes.changed(List.of(id));
  }

  @Override
  public List<StoredText> between(long above, long upTo, int limit) {
    return reader.texts(above, upTo, limit);
  }

  @Override
  public long newest() {
    return reader.newest();
  }

  @Override
  public long count() {
    return reader.count();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public int replaceRuleTags(Map<StoredText, List<Tag>> tags, Predicate<String> themes) {
    Map<Long, List<Tag>> byId = new HashMap<>();
    Map<Long, StoredText> texts = new HashMap<>();
    tags.forEach((text, list) -> {
      byId.put(text.itemId(), list);
      texts.put(text.itemId(), text);
    });
    Set<Long> differing = tagStore.differing(byId, themes);
    differing.removeIf(id -> !store.holds(Objects.requireNonNull(texts.get(id))));
    byId.keySet().retainAll(differing);
    tagStore.replace(byId, themes);
    changes.changed(differing);
    return differing.size();
  }
}
