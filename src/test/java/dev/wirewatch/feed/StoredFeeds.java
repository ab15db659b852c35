package dev.wirewatch.feed;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.config.Durability;
import dev.wirewatch.fetch.address.FeedAddress;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.source.PageRules;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Feeds in a test's database, for the tests of the packages that work on them. */
public final class StoredFeeds {

  private final TestDatabase.Opened database;
  private final FeedStore store;

  public StoredFeeds(TestDatabase.Opened database) {
    this.database = database;
    var batch = new NamedParameterJdbcTemplate(database.dataSource());
    this.store = new FeedStore(batch, new FormerAddresses(database.jdbc()), new FeedStates(batch));
  }

  /** Adds an enabled feed of which only the address is known. */
  public long add(URI url, Instant now) {
    return add(described(url), now);
  }

  /** Adds a page to watch. */
  public long addPage(URI url, PageRules rules, String zone, Instant now) {
    return add(described(url, rules, zone), now);
  }

  private long add(NewFeed feed, Instant now) {
    store.insert(List.of(feed), now);
    return store.findByUrl(feed.url().text()).orElseThrow().feed().id();
  }

  /** Adds a feed of an outlet. */
  public void addOutlet(URI url, String outlet) {
    try {
      var address = FeedAddress.parse(url.toString());
      add(new NewFeed("", address, outlet, "", "", "", null, true, "", null), Instant.EPOCH);
    } catch (BadAddress e) {
      throw new AssertionError(e);
    }
  }

  /** Gives a feed another address by hand. */
  public void readdress(long id, URI url) {
    store.update(id, described(url));
  }

  private static NewFeed described(URI url) {
    return described(url, null, "");
  }

  private static NewFeed described(URI url, @Nullable PageRules rules, String zone) {
    try {
      var address = FeedAddress.parse(url.toString());
      return new NewFeed("", address, url.getPath(), "", "", "", null, true, zone, rules);
    } catch (BadAddress e) {
      throw new AssertionError(e);
    }
  }

  public FeedStatus get(long id) {
    return store.find(id).orElseThrow();
  }

  public void delete(long id, Instant now) {
    store.delete(List.of(id), now, false);
  }

  /** Says that a feed is another outlet's. */
  public void relabel(long id, String outlet) {
    try {
      Feed feed = get(id).feed();
      var address = FeedAddress.parse(feed.url());
      store.update(id, new NewFeed(feed.name(), address, outlet, "", "", "", null, true, "", null));
    } catch (BadAddress e) {
      throw new AssertionError(e);
    }
  }

  /** Gives a feed another name, which nothing that is stored depends on. */
  public void rename(long id, String name) {
    try {
      Feed feed = get(id).feed();
      var address = FeedAddress.parse(feed.url());
      store.update(
          id, new NewFeed(name, address, feed.outlet(), "", "", "Asia", null, true, "", null));
    } catch (BadAddress e) {
      throw new AssertionError(e);
    }
  }

  /** Gives a feed another address, as a person does. */
  public void move(long id, String url) {
    try {
      Feed feed = get(id).feed();
      store.update(
          id,
          new NewFeed(feed.name(), FeedAddress.parse(url), "", "", "", "", null, true, "", null));
    } catch (BadAddress e) {
      throw new AssertionError(e);
    }
  }

  public PollLog log() {
    return new PollLog(database.jdbc());
  }

  /** The way in for people; what is added is not polled. */
  public Feeds feeds(InstantSource clock) {
    return feeds(clock, new NoItems());
  }

  Feeds feeds(InstantSource clock, EntrySink items) {
    var schedule = new NoSchedule();
    var deletion =
        new FeedDeletion(store, schedule, items, activity(clock), clock, database.transactions());
    var durability = new Durability(database.dataSource());
    return new Feeds(
        store,
        log(),
        schedule,
        deletion,
        items,
        activity(clock),
        clock,
        database.transactions(),
        durability);
  }

  /** What notes what people do with feeds. */
  public FeedActivity activity(InstantSource clock) {
    return new FeedActivity(database.activities(clock));
  }

  public DeskOutlets outlets() {
    return new DeskOutlets(database.jdbc());
  }

  public FeedCoverage coverage(InstantSource clock) {
    return new FeedCoverage(database.jdbc(), clock);
  }

  public PollRounds rounds(FeedSchedule schedule, InstantSource clock) {
    return new PollRounds(database.jdbc(), schedule, clock, database.transactions());
  }
}
