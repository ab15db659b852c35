package dev.wirewatch.feed;

import dev.wirewatch.source.PageRules;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The feeds as the desk describes them. */
@Repository
class FeedStore {

  private static final String STATUS =
      "select " + FeedRows.STATUS_COLUMNS + " from " + FeedRows.STATUS_TABLES;

  private static final String INSERT =
      """
      insert into feed (name, url, outlet, country, language, group_name, every_seconds, enabled,
        zone, page_entries, page_title, page_link, page_time, page_summary, created_at)
      values (:name, :url, :outlet, :country, :language, :group, :every, :enabled, :zone,
        :pageEntries, :pageTitle, :pageLink, :pageTime, :pageSummary, :now)
      """;

  private static final String DESCRIBE =
      """
      update feed set name = :name, url = :url, outlet = :outlet, country = :country,
        language = :language, group_name = :group, every_seconds = :every, enabled = :enabled,
        zone = :zone, page_entries = :pageEntries, page_title = :pageTitle, page_link = :pageLink,
        page_time = :pageTime, page_summary = :pageSummary
      """;

  private static final String REVIVE =
      DESCRIBE
          + """
          , deleted_at = null, purging = false where url = :url and deleted_at is not null
          """;

  // Nothing that entries which are being stored depend on; polls need not be waited for.
  private static final String RENAME =
      DESCRIBE
          + """
          where id = :id and url = :url and outlet = :outlet and country = :country
            and zone = :zone
          """;

  private final NamedParameterJdbcTemplate batch;
  private final JdbcClient jdbc;
  private final FormerAddresses former;
  private final FeedStates states;

  FeedStore(NamedParameterJdbcTemplate batch, FormerAddresses former, FeedStates states) {
    this.batch = batch;
    this.states = states;
    this.former = former;
    this.jdbc = JdbcClient.create(batch);
  }

  List<FeedStatus> all() {
    return jdbc.sql(STATUS + " where deleted_at is null order by lower(name), id")
        .query((row, number) -> FeedRows.status(row))
        .list();
  }

  List<Feed> described() {
    return jdbc.sql("select " + FeedRows.COLUMNS + " from feed where deleted_at is null")
        .query((row, number) -> FeedRows.feed(row))
        .list();
  }

  Optional<FeedStatus> find(long id) {
    return jdbc.sql(STATUS + " where id = :id and deleted_at is null")
        .param("id", id)
        .query((row, number) -> FeedRows.status(row))
        .optional();
  }

  Optional<FeedStatus> findByUrl(String url) {
    return jdbc.sql(STATUS + " where url = :url and deleted_at is null")
        .param("url", url)
        .query((row, number) -> FeedRows.status(row))
        .optional();
  }

  long count() {
    return jdbc.sql("select count(*) from feed where deleted_at is null")
        .query((row, number) -> row.getLong(1))
        .single();
  }

  /** Every address that a feed ever had, deleted feeds included. */
  Set<String> knownUrls() {
    var known = new HashSet<String>(former.urls());
    jdbc.sql("select url from feed").query((row, number) -> known.add(row.getString(1))).list();
    return known;
  }

  /** Those of the addresses that were ever added, and whether a feed has them now. */
  Map<String, Boolean> among(Collection<String> urls) {
    var known = new HashMap<String, Boolean>();
    jdbc.sql("select url, deleted_at is null from feed where url in (:urls)")
        .param("urls", urls)
        .query((row, number) -> known.put(row.getString(1), row.getBoolean(2)))
        .list();
    return known;
  }

  /** The feeds with these addresses, by address. */
  Map<String, Feed> byUrl(Collection<String> urls) {
    var feeds = new HashMap<String, Feed>();
    jdbc.sql("select " + FeedRows.COLUMNS + " from feed where url in (:urls)")
        .param("urls", urls)
        .query((row, number) -> feeds.put(row.getString("url"), FeedRows.feed(row)))
        .list();
    return feeds;
  }

  /** Adds feeds with addresses that were never added before, in one batch. */
  void insert(List<NewFeed> feeds, Instant now) {
    List<String> urls = urls(feeds);
    former.takeUp(urls);
    batch.batchUpdate(
        INSERT,
        feeds.stream()
            .map(feed -> described(feed).addValue("now", now.atOffset(ZoneOffset.UTC)))
            .toArray(SqlParameterSource[]::new));
    states.begin(urls);
  }

  /**
   * Brings deleted feeds back under new descriptions. What their publishers sent last may be gone
   * from the items, so it is asked for whole.
   */
  void revive(List<NewFeed> feeds) {
    if (!feeds.isEmpty()) {
      states.startOver(byUrl(urls(feeds)).values().stream().map(Feed::id).toList());
      batch.batchUpdate(
          REVIVE, feeds.stream().map(FeedStore::described).toArray(SqlParameterSource[]::new));
    }
  }

  private static List<String> urls(List<NewFeed> feeds) {
    return feeds.stream().map(feed -> feed.url().text()).toList();
  }

  /** Changes the description; with a new address nothing is known of the feed any more. */
  void update(long id, NewFeed feed) {
    MapSqlParameterSource described = described(feed).addValue("id", id);
    if (jdbc.sql(RENAME).paramSource(described).update() > 0) {
      return;
    }
    states.hold(List.of(id));
    String url = feed.url().text();
    Optional<Feed> before = find(id).map(FeedStatus::feed);
    if (before.isPresent() && !before.get().url().equals(url)) {
      former.leave(id, url);
      giveUp(url, id);
      states.startOver(List.of(id));
    } else if (before.isPresent() && !before.get().zone().equals(feed.zone())) {
      states.askForWhole(id);
    }
    jdbc.sql(DESCRIBE + " where id = :id").paramSource(described).update();
  }

  /** A deleted feed, which is but a name for its items, leaves its address to another feed. */
  private void giveUp(String url, long to) {
    jdbc.sql(
            """
            update feed set url = 'deleted:' || id
            where url = :url and id <> :to and deleted_at is not null
            """)
        .param("url", url)
        .param("to", to)
        .update();
  }

  private static MapSqlParameterSource described(NewFeed feed) {
    PageRules page = feed.page();
    return new MapSqlParameterSource()
        .addValue("name", feed.name())
        .addValue("url", feed.url().text())
        .addValue("outlet", feed.outlet())
        .addValue("country", feed.country())
        .addValue("language", feed.language())
        .addValue("group", feed.group())
        .addValue("every", feed.every() == null ? null : feed.every().toSeconds(), Types.BIGINT)
        .addValue("enabled", feed.enabled())
        .addValue("zone", feed.zone())
        .addValue("pageEntries", page == null ? null : page.entries(), Types.VARCHAR)
        .addValue("pageTitle", page == null ? "" : page.title())
        .addValue("pageLink", page == null ? "" : page.link())
        .addValue("pageTime", page == null ? "" : page.time())
        .addValue("pageSummary", page == null ? "" : page.summary());
  }

  /**
   * Deletes feeds, and returns how many there were; their secrets do not stay behind.
   *
   * @param purging whether items of them are to follow
   */
  int delete(Collection<Long> feedIds, Instant now, boolean purging) {
    states.hold(feedIds);
    states.unplan(feedIds);
    jdbc.sql("delete from feed_access where feed_id in (:ids)").param("ids", feedIds).update();
    return jdbc.sql(
            """
            update feed set deleted_at = :now, purging = :purging
            where id in (:ids) and deleted_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("purging", purging)
        .param("ids", feedIds)
        .update();
  }

  /** All feeds whose items are still being deleted. */
  List<Long> purging() {
    return jdbc.sql("select id from feed where purging and deleted_at is not null order by id")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Those of the feeds whose items are still being deleted. */
  List<Long> purging(Collection<Long> feedIds) {
    return jdbc.sql("select id from feed where purging and deleted_at is not null and id in (:ids)")
        .param("ids", feedIds)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Notes that no undecided item of the feeds is left. */
  void purged(Collection<Long> feedIds) {
    if (!feedIds.isEmpty()) {
      jdbc.sql("update feed set purging = false where id in (:ids)").param("ids", feedIds).update();
    }
  }
}
