package dev.wirewatch.feed;

import dev.wirewatch.config.ConfigFiles;
import jakarta.annotation.PostConstruct;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The feeds that the desk follows. {@code config/feeds.yml} seeds them: at every start an entry is
 * added whose address the database does not know; a feed that was deleted does not come back.
 */
@Service
public class Feeds {

  private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

  private final FeedStore store;
  private final PollLog polls;
  private final FeedSchedule schedule;
  private final ConfigFiles files;
  private final InstantSource clock;

  Feeds(
      FeedStore store,
      PollLog polls,
      FeedSchedule schedule,
      ConfigFiles files,
      InstantSource clock) {
    this.store = store;
    this.polls = polls;
    this.schedule = schedule;
    this.files = files;
    this.clock = clock;
  }

  @PostConstruct
  void seed() {
    Set<String> known = new HashSet<>(store.knownUrls());
    int added = 0;
    for (NewFeed feed :
        files.read("feeds.yml").stream().map(FeedsFile::read).flatMap(List::stream).toList()) {
      if (known.add(feed.url().text())) {
        store.add(feed, clock.instant());
        added++;
      }
    }
    if (added > 0) {
      LOG.info("{} feeds added from feeds.yml", added);
    }
  }

  /** All feeds, by name. */
  public List<FeedStatus> all() {
    return store.all();
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
  @Transactional(rollbackFor = FeedExists.class)
  public FeedStatus add(NewFeed feed) throws FeedExists {
    refuseTaken(feed.url(), -1);
    long id = store.add(feed, clock.instant());
    return followed(id);
  }

  /**
   * Changes the description of a feed; empty if there is no such feed.
   *
   * @throws FeedExists if another feed has the address
   */
  @Transactional(rollbackFor = FeedExists.class)
  public Optional<FeedStatus> update(long id, NewFeed feed) throws FeedExists {
    if (store.find(id).isEmpty()) {
      return Optional.empty();
    }
    refuseTaken(feed.url(), id);
    store.update(id, feed);
    return Optional.of(followed(id));
  }

  private FeedStatus followed(long id) {
    FeedStatus status = store.find(id).orElseThrow();
    schedule.follow(status.feed());
    return status;
  }

  private void refuseTaken(FeedAddress url, long except) throws FeedExists {
    Optional<FeedStatus> taken = store.findByUrl(url.text());
    if (taken.isPresent() && taken.get().feed().id() != except) {
      throw new FeedExists(taken.get().feed());
    }
  }

  /** Stops following a feed; its items stay. False if there is no such feed. */
  @Transactional
  public boolean delete(long id) {
    // The feed first, as polls being recorded do: else the two may lock each other out.
    boolean deleted = store.delete(id, clock.instant());
    schedule.forget(id);
    return deleted;
  }

  /** The latest polls of a feed, the last one first. */
  public List<PollRecord> polls(long feedId, int limit) {
    return polls.latest(feedId, limit);
  }
}
