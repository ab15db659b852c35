package dev.wirewatch.item;

import dev.wirewatch.TestDatabase;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.config.Durability;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.recall.Recall;
import dev.wirewatch.recall.Writes;
import dev.wirewatch.source.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The item module on a real database and a real index, with a rule of our own. */
public final class ItemsFixture {

  static final Instant NOW = Instant.parse("2026-03-31T08:00:00Z");

  /** Without hurry, as machines that run tests are slow at times. */
  public final SearchLane lane =
      new SearchLane(new SearchSettings(Duration.ofMinutes(5), 2, Duration.ofMinutes(5)), () -> {});

  final TestDatabase.Opened database;
  final JdbcTemplate jdbc;
  final ChangeLog changes;
  final ItemReader reader;
  final ItemStore store;
  private final ItemStates states;
  final TagStore tagStore;
  ItemIntake intake;
  private final RelabelledFeeds relabelled;
  FreshItems fresh;
  final List<Object> events = new ArrayList<>();
  private final Path folder;
  private final ItemTagger tagger;
  public ItemIndex index;
  IndexFollower follower;
  public Items items;
  public RelabelledItems relabelledItems;
  Instant now = NOW;

  ItemsFixture(TestDatabase kind, Path folder) {
    this(kind.open(), folder, texts -> texts.stream().map(ItemsFixture::tags).toList());
  }

  /** A node on a database. */
  public ItemsFixture(TestDatabase.Opened database, Path folder, ItemTagger tagger) {
    this.database = database;
    this.folder = folder;
    this.tagger = tagger;
    jdbc = new JdbcTemplate(database.dataSource());
    InstantSource clock = () -> now;
    changes = new ChangeLog(jdbc, clock);
    reader = new ItemReader(database.jdbc(), new TagRows(), new FullTextRows(jdbc));
    tagStore = new TagStore(jdbc, new TagRows());
    states = new ItemStates(jdbc);
    store = new ItemStore(jdbc, tagStore, new FullTextRows(jdbc), states);
    relabelled = new RelabelledFeeds(database.jdbc());
    openIndex();
  }

  void openIndex() {
    index = new ItemIndex(folder, new Durability(database.dataSource())::settle);
    fresh = new FreshItems();
    intake =
        new ItemIntake(
            store,
            states,
            new FeedItems(database.jdbc()),
            new StoryStore(jdbc),
            new ItemMerger(
                store,
                states,
                reader,
                tagStore,
                tagger,
                changes,
                new StaticListableBeanFactory().getBeanProvider(CopiedItems.class)),
            tagStore,
            new ItemIds(database.jdbc()),
            tagger,
            changes,
            fresh,
            relabelled);
    follower =
        new IndexFollower(
            index, reader, changes, fresh, events::add, () -> now, new BackgroundLoops(() -> now));
    follower.follow();
    var beans = new StaticListableBeanFactory();
    var search = new ItemSearch(index, beans.getBeanProvider(Vocabularies.class), lane);
    var recall = new Recall(new Writes(), database.dataSource(), () -> now);
    items = new Items(reader, store, states, tagStore, search, changes, follower, tagger, recall);
    relabelledItems =
        new RelabelledItems(relabelled, reader, items, tagger, changes, database.transactions());
  }

  void closeIndex() throws Exception {
    follower.stop();
    lane.destroy();
    index.close();
  }

  /** The only rule: whatever has "pipeline" in the title is about energy. */
  private static List<Tag> tags(ItemTagger.ItemText text) {
    int at = text.title().text().indexOf("pipeline");
    return at < 0
        ? List.of()
        : List.of(
            new Tag(
                "energy",
                Tag.Origin.RULE,
                1,
                List.of(new Evidence("title", at, at + "pipeline".length(), "pipeline"))));
  }

  /** Gives a feed another outlet and country, as the feed module does. */
  public void relabel(Feed feed, String outlet, String country) {
    transactions()
        .executeWithoutResult(status -> {
          jdbc.update(
              "update feed set outlet = ?, country = ? where id = ?", outlet, country, feed.id());
          intake.relabelled(List.of(feed.id()));
        });
  }

  public Feed feed(String outlet) {
    jdbc.update(
        """
        insert into feed (name, url, outlet, country, language, group_name, enabled, created_at)
        values (?, ?, ?, 'Russia', '', '', true, current_timestamp)
        """,
        outlet + " news",
        "https://" + outlet + ".example/rss",
        outlet);
    Long id = jdbc.queryForObject("select max(id) from feed", Long.class);
    jdbc.update("insert into feed_state (feed_id, state) values (?, 'OK')", id);
    return new Feed(
        id == null ? 0 : id,
        outlet + " news",
        "https://" + outlet + ".example/rss",
        outlet,
        "Russia",
        "",
        "",
        null,
        true,
        "",
        null);
  }

  public Intake accept(Feed feed, Entry... entries) {
    Intake intake = store(feed, entries);
    follower.catchUp();
    return intake;
  }

  TransactionTemplate transactions() {
    return database.transactions();
  }

  /** Stores entries, but does not wait until they can be found. */
  Intake store(Feed feed, Entry... entries) {
    return transactions()
        .execute(status ->
            this.intake.accept(List.of(new Delivery(feed, List.of(entries), now))).getFirst());
  }

  public static Entry entry(
      @Nullable String guid, @Nullable String url, String title, String summary) {
    return Entry.of(guid, url, title, summary);
  }

  List<String> titles(ItemFilter filter) throws Exception {
    return items.find(filter, null, 50).items().stream().map(Item::title).toList();
  }

  static ItemFilter text(String text) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), text, null, null);
  }
}
