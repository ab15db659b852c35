package dev.wirewatch.feed.access;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What servers are told for single feeds, with its secrets sealed. */
@Repository
class AccessStore {

  private final JdbcClient jdbc;

  AccessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row; {@code sealed} is null if there are no secrets. */
  record Row(
      String userAgent,
      String username,
      List<String> headers,
      boolean passwordSet,
      boolean cookiesSet,
      String origin,
      byte @Nullable [] sealed) {}

  /** The present address of a feed; empty if there is no such feed. */
  Optional<String> address(long feedId) {
    return jdbc.sql("select url from feed where id = :feed and deleted_at is null")
        .param("feed", feedId)
        .query((row, number) -> row.getString(1))
        .optional();
  }

  List<Long> feedIds() {
    return jdbc.sql("select feed_id from feed_access")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  Optional<Row> find(long feedId) {
    return jdbc.sql(
            """
            select user_agent, username, header_names, password_set, cookies_set, origin, sealed
            from feed_access where feed_id = :feed
            """)
        .param("feed", feedId)
        .query((row, number) ->
            new Row(
                row.getString("user_agent"),
                row.getString("username"),
                row.getString("header_names").lines().toList(),
                row.getBoolean("password_set"),
                row.getBoolean("cookies_set"),
                row.getString("origin"),
                row.getBytes("sealed")))
        .optional();
  }

  /** Those of the feeds that have a row. */
  List<Long> among(Collection<Long> feedIds) {
    return feedIds.isEmpty()
        ? List.of()
        : jdbc.sql("select feed_id from feed_access where feed_id in (:feeds)")
            .param("feeds", feedIds)
            .query((row, number) -> row.getLong(1))
            .list();
  }

  void save(long feedId, Row row) {
    delete(feedId);
    jdbc.sql(
            """
            insert into feed_access (feed_id, user_agent, username, header_names, password_set,
              cookies_set, origin, sealed)
            values (:feed, :userAgent, :username, :headers, :passwordSet, :cookiesSet, :origin,
              :sealed)
            """)
        .param("feed", feedId)
        .param("userAgent", row.userAgent())
        .param("username", row.username())
        .param("headers", String.join("\n", row.headers()))
        .param("passwordSet", row.passwordSet())
        .param("cookiesSet", row.cookiesSet())
        .param("origin", row.origin())
        .param("sealed", row.sealed(), Types.VARBINARY)
        .update();
  }

  void delete(long feedId) {
    jdbc.sql("delete from feed_access where feed_id = :feed").param("feed", feedId).update();
  }
}
