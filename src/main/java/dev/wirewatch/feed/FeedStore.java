package dev.wirewatch.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The feeds as the desk describes them. */
@Repository
class FeedStore {

  private static final String STATUS = "select " + FeedRows.STATUS_COLUMNS + " from feed";

  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FeedStatus> all() {
    return jdbc.sql(STATUS + " where deleted_at is null order by lower(name), id")
        .query((row, number) -> FeedRows.status(row))
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

  /** Every address that was ever added, deleted feeds included. */
  List<String> knownUrls() {
    return jdbc.sql("select url from feed").query((row, number) -> row.getString(1)).list();
  }

  /** Adds a feed, or brings a deleted one with its address back under the new description. */
  long add(NewFeed feed, Instant now) {
    Optional<Long> deleted =
        jdbc.sql("select id from feed where url = :url")
            .param("url", feed.url().text())
            .query((row, number) -> row.getLong(1))
            .optional();
    return deleted.map(id -> revive(id, feed)).orElseGet(() -> insert(feed, now));
  }

  private long insert(NewFeed feed, Instant now) {
    var key = new GeneratedKeyHolder();
    described(
            """
            insert into feed (name, url, outlet, country, language, group_name, every_seconds,
              enabled, zone, page_entries, page_title, page_link, page_time, page_summary,
              created_at, state, message, failures, moved_times, items)
            values (:name, :url, :outlet, :country, :language, :group, :every, :enabled, :zone,
              :pageEntries, :pageTitle, :pageLink, :pageTime, :pageSummary, :now, 'WAITING', '', 0,
              0, 0)
            """,
            feed)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  private long revive(long id, NewFeed feed) {
    update(id, feed);
    jdbc.sql("update feed set deleted_at = null where id = :id").param("id", id).update();
    return id;
  }

  /** Changes the description; with a new address nothing is known of the feed any more. */
  void update(long id, NewFeed feed) {
    jdbc.sql(
            """
            update feed set etag = null, last_modified = null, state = 'WAITING', message = '',
              failures = 0, failure = null, last_success_at = null, arrived = 0,
              watched_seconds = 0, arrived_at = null, silence_seconds = null, entries = null,
              newest_entry_at = null, rhythm_seconds = null, fresh_seconds = null,
              hint_seconds = null, skip_hours = '', skip_days = '', moved_url = null,
              moved_times = 0
            where id = :id and url <> :url
            """)
        .param("id", id)
        .param("url", feed.url().text())
        .update();
    described(
            """
            update feed set name = :name, url = :url, outlet = :outlet, country = :country,
              language = :language, group_name = :group, every_seconds = :every, enabled = :enabled,
              zone = :zone, page_entries = :pageEntries, page_title = :pageTitle,
              page_link = :pageLink, page_time = :pageTime, page_summary = :pageSummary
            where id = :id
            """,
            feed)
        .param("id", id)
        .update();
  }

  private StatementSpec described(String sql, NewFeed feed) {
    PageRules page = feed.page();
    return jdbc.sql(sql)
        .param("name", feed.name())
        .param("url", feed.url().text())
        .param("outlet", feed.outlet())
        .param("country", feed.country())
        .param("language", feed.language())
        .param("group", feed.group())
        .param("every", feed.every() == null ? null : feed.every().toSeconds())
        .param("enabled", feed.enabled())
        .param("zone", feed.zone())
        .param("pageEntries", page == null ? null : page.entries())
        .param("pageTitle", page == null ? "" : page.title())
        .param("pageLink", page == null ? "" : page.link())
        .param("pageTime", page == null ? "" : page.time())
        .param("pageSummary", page == null ? "" : page.summary());
  }

  /** Deletes a feed; its secrets do not stay behind. */
  boolean delete(long id, Instant now) {
    jdbc.sql("delete from feed_access where feed_id = :id").param("id", id).update();
    return jdbc.sql(
                """
                update feed set deleted_at = :now, next_poll_at = null
                where id = :id and deleted_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }
}
