package dev.wirewatch.feed;

import dev.wirewatch.config.Durability;
import dev.wirewatch.fetch.address.FeedAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The feeds that the desk follows; what is changed is on disk when a method returns. */
@Service
public class Feeds {

  private static final int CHUNK = 500;

  private final FeedStore store;
  private final PollLog polls;
  private final FeedSchedule schedule;
  private final FeedDeletion deletion;
  private final EntrySink sink;
  private final FeedActivity activity;
  private final InstantSource clock;
  private final TransactionTemplate transaction;
  private final Durability durability;

  Feeds(
      FeedStore store,
      PollLog polls,
      FeedSchedule schedule,
      FeedDeletion deletion,
      EntrySink sink,
      FeedActivity activity,
      InstantSource clock,
      TransactionTemplate transaction,
      Durability durability) {
    this.store = store;
    this.polls = polls;
    this.schedule = schedule;
    this.deletion = deletion;
    this.sink = sink;
    this.activity = activity;
    this.clock = clock;
    this.transaction = transaction;
    this.durability = durability;
  }

  /** All feeds, by name. */
  public List<FeedStatus> all() {
    return store.all();
  }

  /** All feeds as they are described, without their health and in no order. */
  public List<Feed> described() {
    return store.described();
  }

  public long count() {
    return store.count();
  }

  public Optional<FeedStatus> find(long id) {
    return store.find(id);
  }

  /**
   * Adds a feed; a deleted one with the same address comes back with its items.
   *
   * @throws FeedExists if the address is polled already
   */
  public FeedStatus add(NewFeed feed) throws FeedExists {
    Addition added = addAll(List.of(feed)).getFirst();
    if (added.kind() == Addition.Kind.KNOWN) {
      throw new FeedExists(added.feed());
    }
    return store.find(added.feed().id()).orElseThrow();
  }

  /**
   * Adds many feeds, some hundred in a transaction; feeds that are there already stay as they are.
   *
   * @return what became of each, in the same order
   */
  public List<Addition> addAll(List<NewFeed> feeds) {
    var additions = new ArrayList<Addition>();
    for (int from = 0; from < feeds.size(); from += CHUNK) {
      List<NewFeed> chunk = feeds.subList(from, Math.min(from + CHUNK, feeds.size()));
      additions.addAll(added(chunk));
    }
    durability.settle();
    schedule.wake();
    return additions;
  }

  private List<Addition> added(List<NewFeed> chunk) {
    try {
      return transaction.execute(status -> addChunk(chunk));
    } catch (DuplicateKeyException e) {
      // Somebody else added one of them just now, so that it is known the second time.
      return transaction.execute(status -> addChunk(chunk));
    }
  }

  private List<Addition> addChunk(List<NewFeed> chunk) {
    List<String> urls = chunk.stream().map(feed -> feed.url().text()).toList();
    Map<String, Boolean> known = store.among(urls);
    var kinds = new ArrayList<Addition.Kind>();
    var fresh = new ArrayList<NewFeed>();
    var deleted = new ArrayList<NewFeed>();
    for (NewFeed feed : chunk) {
      Boolean live = known.put(feed.url().text(), true);
      if (live == null) {
        fresh.add(feed);
      } else if (!live) {
        deleted.add(feed);
      }
      kinds.add(Addition.Kind.of(live));
    }
    store.insert(fresh, clock.instant());
    store.revive(deleted);
    return follow(urls, kinds);
  }

  private List<Addition> follow(List<String> urls, List<Addition.Kind> kinds) {
    Map<String, Feed> feeds = store.byUrl(urls);
    var additions = new ArrayList<Addition>();
    for (int i = 0; i < urls.size(); i++) {
      Feed feed = Objects.requireNonNull(feeds.get(urls.get(i)));
      additions.add(new Addition(feed, kinds.get(i)));
    }
    // Items of a deleted feed may be here, from the time before.
    sink.relabelled(ids(additions, Addition.Kind.REVIVED::equals));
    schedule.followAll(ids(additions, kind -> kind != Addition.Kind.KNOWN));
    activity.added(
        additions.stream()
            .filter(addition -> addition.kind() != Addition.Kind.KNOWN)
            .map(Addition::feed)
            .toList());
    return additions;
  }

  private static List<Long> ids(List<Addition> additions, Predicate<Addition.Kind> which) {
    return additions.stream()
        .filter(addition -> which.test(addition.kind()))
        .map(addition -> addition.feed().id())
        .toList();
  }

  /**
   * Changes the description of a feed; empty if there is no such feed.
   *
   * @throws FeedExists if another feed has the address
   */
  @Transactional(rollbackFor = FeedExists.class)
  public Optional<FeedStatus> update(long id, NewFeed feed) throws FeedExists {
    Optional<FeedStatus> before = store.find(id);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    refuseTaken(feed.url(), id);
    store.update(id, feed);
    if (!feed.isLabelledLike(before.get().feed())) {
      sink.relabelled(List.of(id));
    }
    FeedStatus after = store.find(id).orElseThrow();
    schedule.follow(after.feed());
    activity.changed(before.get().feed(), after.feed());
    durability.settle();
    return Optional.of(after);
  }

  private void refuseTaken(FeedAddress url, long except) throws FeedExists {
    Optional<FeedStatus> taken = store.findByUrl(url.text());
    if (taken.isPresent() && taken.get().feed().id() != except) {
      throw new FeedExists(taken.get().feed());
    }
  }

  /** How many items would go and stay if these feeds were deleted. */
  public ItemCounts items(Collection<Long> feedIds) {
    return sink.count(feedIds);
  }

  /**
   * Deletes a feed: it is polled no more, and what is to become of its items has become of them.
   * False if there is no such feed.
   */
  public boolean delete(long id, ItemsAfter after) {
    return delete(List.of(id), after) == 1;
  }

  /** Deletes feeds; unknown ids are left out. Returns how many there were. */
  public int delete(Collection<Long> feedIds, ItemsAfter after) {
    int deleted = deletion.delete(feedIds, after);
    durability.settle();
    return deleted;
  }

  /** The latest polls of a feed, the last one first. */
  public List<PollRecord> polls(long feedId, int limit) {
    return polls.latest(feedId, limit);
  }
}
