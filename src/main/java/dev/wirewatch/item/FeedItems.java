package dev.wirewatch.item;

import dev.wirewatch.item.identity.StoredEntry;
import dev.wirewatch.item.identity.Traits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a feed's items where an entry may be one of them. */
@Repository
class FeedItems {

  /** What a feed may have in its document, and had lately. */
  private static final int FEWEST = 50;

  /** Copies of several months; more than these are found when the first ones are gone. */
  private static final int MOST = 20_000;

  private static final String SELECT =
      """
      select id, identity, guid, url, title, summary, published_at, published_offset,
        first_seen_at, content_hash, version, held_at, delivered_hash
      from item
      """;

  private final JdbcClient jdbc;

  FeedItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest items of a feed, enough for a document of so many entries. */
  List<FeedItem> latest(long feedId, int entries) {
    return newest(feedId, Math.max(FEWEST, 2 * entries));
  }

  /** All items of a feed, except the oldest ones of very many. */
  List<FeedItem> all(long feedId) {
    return newest(feedId, MOST);
  }

  private List<FeedItem> newest(long feedId, int limit) {
    // H2 takes the index that is in order only where a condition names both of its columns.
    return jdbc.sql(
            SELECT + " where feed_id = :feed and id > 0 order by feed_id, id desc limit :limit")
        .param("feed", feedId)
        .param("limit", limit)
        .query((row, number) -> item(row))
        .list();
  }

  List<FeedItem> byIds(Collection<Long> ids) {
    var items = new ArrayList<FeedItem>();
    for (List<Long> part : ParameterBatches.of(ids)) {
      items.addAll(
          jdbc.sql(SELECT + " where id in (:ids)")
              .param("ids", part)
              .query((row, number) -> item(row))
              .list());
    }
    return items;
  }

  private static FeedItem item(ResultSet row) throws SQLException {
    return new FeedItem(
        new StoredEntry(
            row.getLong("id"),
            Traits.of(
                row.getString("guid"),
                row.getString("url"),
                row.getString("title"),
                row.getString("summary"),
                ItemReader.published(row)),
            instant(row.getObject("first_seen_at", OffsetDateTime.class))),
        row.getString("identity"),
        row.getString("content_hash"),
        row.getInt("version"),
        heldAt(row),
        row.getString("delivered_hash"));
  }

  private static Instant instant(OffsetDateTime time) {
    return time.toInstant();
  }

  static @Nullable Instant heldAt(ResultSet row) throws SQLException {
    OffsetDateTime held = row.getObject("held_at", OffsetDateTime.class);
    return held == null ? null : held.toInstant();
  }
}
