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

  private static final String STATUS = "select " + FeedRows.STATUS_COLUMNS + " from feed";

  private static final String INSERT =
      """
      insert into feed (name, url, outlet, country, language, group_name, every_seconds, enabled,
        zone, page_entries, page_title, page_link, page_time, page_summary, created_at, state,
        message, failures, moved_times, items)
      values (:name, :url, :outlet, :country, :language, :group, :every, :enabled, :zone,
        :pageEntries, :pageTitle, :pageLink, :pageTime, :pageSummary, :now, 'WAITING', '', 0, 0, 0)
      """;

  private static final String DESCRIBE =
      """
      update feed set name = :name, url = :url, outlet = :outlet, country = :country,
        language = :language, group_name = :group, every_seconds = :every, enabled = :enabled,
        zone = :zone, page_entries = :pageEntries, page_title = :pageTitle, page_link = :pageLink,
        page_time = :pageTime, page_summary = :pageSummary
      """;

  // What the publisher sent last may be gone from the items, so it is asked for whole.
  private static final String REVIVE =
      DESCRIBE
          + """
          , deleted_at = null, purging = false, etag = null, last_modified = null, state = 'WAITING', message = '',
            failures = 0, failure = null, moved_url = null, moved_times = 0, likely_zone = ''
          where url = :url and deleted_at is not null
          """;

  private final NamedParameterJdbcTemplate batch;
  private final JdbcClient jdbc;
  private final FormerAddresses former;

  FeedStore(NamedParameterJdbcTemplate batch, FormerAddresses former) {
    this.batch = batch;
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
    former.takeUp(feeds.stream().map(feed -> feed.url().text()).toList());
    batch.batchUpdate(
        INSERT,
        feeds.stream()
            .map(feed -> described(feed).addValue("now", now.atOffset(ZoneOffset.UTC)))
            .toArray(SqlParameterSource[]::new));
  }

  /** Brings deleted feeds back under new descriptions, in one batch. */
  void revive(List<NewFeed> feeds) {
    batch.batchUpdate(
        REVIVE, feeds.stream().map(FeedStore::described).toArray(SqlParameterSource[]::new));
  }

  /** Changes the description; with a new address nothing is known of the feed any more. */
  void update(long id, NewFeed feed) {
    String url = feed.url().text();
    former.leave(id, url);
    giveUp(url, id);
    jdbc.sql(
            """
            update feed set etag = null, last_modified = null, state = 'WAITING', message = '',
              failures = 0, failure = null, last_success_at = null, arrived = 0,
              watched_seconds = 0, arrived_at = null, silence_seconds = null, entries = null,
              newest_entry_at = null, rhythm_seconds = null, fresh_seconds = null,
              hint_seconds = null, skip_hours = '', skip_days = '', moved_url = null,
              moved_times = 0, likely_zone = ''
            where id = :id and url <> :url
            """)
        .param("id", id)
        .param("url", url)
        .update();
    readAgain(id, feed.zone());
    jdbc.sql(DESCRIBE + " where id = :id").paramSource(described(feed).addValue("id", id)).update();
  }

  /** In another zone the same document says something else, so it is asked for whole. */
  private void readAgain(long id, String zone) {
    jdbc.sql(
            """
            update feed set etag = null, last_modified = null, likely_zone = ''
            where id = :id and zone <> :zone
            """)
        .param("id", id)
        .param("zone", zone)
        .update();
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
    hold(feedIds);
    jdbc.sql("delete from feed_access where feed_id in (:ids)").param("ids", feedIds).update();
    return jdbc.sql(
            """
            update feed set deleted_at = :now, next_poll_at = null, purging = :purging
            where id in (:ids) and deleted_at is null
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("purging", purging)
        .param("ids", feedIds)
        .update();
  }

  /**
   * Keeps others from changing feeds; in the order of ids, so that two never wait for each other.
   */
  private void hold(Collection<Long> feedIds) {
    jdbc.sql("select id from feed where id in (:ids) order by id for update")
        .param("ids", feedIds)
        .query((row, number) -> row.getLong(1))
        .list();
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
