package dev.wirewatch.feed;

import dev.wirewatch.feed.Health.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The feeds as the desk describes them. */
@Repository
class FeedStore {

  private static final String STATUS =
      """
      select id, name, url, outlet, country, language, group_name, every_seconds, enabled,
        state, last_poll_at, last_success_at, failures, message, next_poll_at, items
      from feed
      """;

  private final JdbcClient jdbc;

  FeedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FeedStatus> all() {
    return jdbc.sql(STATUS + " where deleted_at is null order by lower(name), id")
        .query((row, number) -> status(row))
        .list();
  }

  Optional<FeedStatus> find(long id) {
    return jdbc.sql(STATUS + " where id = :id and deleted_at is null")
        .param("id", id)
        .query((row, number) -> status(row))
        .optional();
  }

  Optional<FeedStatus> findByUrl(String url) {
    return jdbc.sql(STATUS + " where url = :url and deleted_at is null")
        .param("url", url)
        .query((row, number) -> status(row))
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
              enabled, created_at, state, message, failures, moved_times, items)
            values (:name, :url, :outlet, :country, :language, :group, :every, :enabled, :now,
              'WAITING', '', 0, 0, 0)
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

  /** Changes the description; a new address starts afresh, without validators. */
  void update(long id, NewFeed feed) {
    jdbc.sql(
            "update feed set etag = null, last_modified = null, moved_url = null, moved_times = 0"
                + " where id = :id and url <> :url")
        .param("id", id)
        .param("url", feed.url().text())
        .update();
    described(
            """
            update feed set name = :name, url = :url, outlet = :outlet, country = :country,
              language = :language, group_name = :group, every_seconds = :every, enabled = :enabled
            where id = :id
            """,
            feed)
        .param("id", id)
        .update();
  }

  private StatementSpec described(String sql, NewFeed feed) {
    return jdbc.sql(sql)
        .param("name", feed.name())
        .param("url", feed.url().text())
        .param("outlet", feed.outlet())
        .param("country", feed.country())
        .param("language", feed.language())
        .param("group", feed.group())
        .param("every", feed.every() == null ? null : feed.every().toSeconds())
        .param("enabled", feed.enabled());
  }

  boolean delete(long id, Instant now) {
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

  static Feed feed(ResultSet row) throws SQLException {
    Long every = row.getObject("every_seconds", Long.class);
    return new Feed(
        row.getLong("id"),
        row.getString("name"),
        row.getString("url"),
        row.getString("outlet"),
        row.getString("country"),
        row.getString("language"),
        row.getString("group_name"),
        every == null ? null : Duration.ofSeconds(every),
        row.getBoolean("enabled"));
  }

  private static FeedStatus status(ResultSet row) throws SQLException {
    var health =
        new Health(
            State.valueOf(row.getString("state")),
            instant(row, "last_poll_at"),
            instant(row, "last_success_at"),
            row.getInt("failures"),
            row.getString("message"),
            instant(row, "next_poll_at"));
    return new FeedStatus(feed(row), health, row.getLong("items"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
