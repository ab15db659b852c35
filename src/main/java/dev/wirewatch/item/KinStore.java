package dev.wirewatch.item;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Looks up stored items with certain headlines. Many have the same headline: of other feeds' items
 * only their story is asked, which an index has.
 */
@Repository
class KinStore {

  /** An array is looked up in the index word by word; a list would be read again for each row. */
  private static final String WITH_KEY =
      " from unnest(cast(? as varchar(64) array)) as wanted (story)"
          + " join item on item.story_key = wanted.story ";

  /** H2 takes no array of more than 65,536. */
  private static final int MOST_KEYS = 50_000;

  private final JdbcTemplate jdbc;

  KinStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Recent stories with the headlines of arrivals, and all items of the arrivals' own feeds. */
  Kin kin(List<Arrival> arrivals) {
    Set<String> keys = new HashSet<>();
    Set<Long> feeds = new HashSet<>();
    for (Arrival arrival : arrivals) {
      keys.add(arrival.draft().storyKey());
      feeds.add(arrival.feed().id());
    }
    Instant since = arrivals.getFirst().seenAt().minus(Kin.STORY);
    var stories = new HashMap<String, Long>();
    var relatives = new HashMap<String, List<Kin.Relative>>();
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += MOST_KEYS) {
      List<String> some = all.subList(from, Math.min(from + MOST_KEYS, all.size()));
      stories(some, since, stories);
      relatives(some, feeds, relatives);
    }
    return new Kin(stories, relatives);
  }

  private void stories(List<String> keys, Instant since, Map<String, Long> stories) {
    jdbc.query(
        connection -> {
          PreparedStatement statement =
              connection.prepareStatement(
                  "select item.story_key, min(item.story_id)"
                      + WITH_KEY
                      + "where item.first_seen_at > ? group by item.story_key");
          statement.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
          statement.setObject(2, since.atOffset(ZoneOffset.UTC));
          return statement;
        },
        row -> {
          stories.put(row.getString(1), row.getLong(2));
        });
  }

  private void relatives(
      List<String> keys, Set<Long> feeds, Map<String, List<Kin.Relative>> relatives) {
    jdbc.query(
        connection -> ofFeeds(connection, keys, feeds),
        row -> {
          Kin.Relative relative = relative(row);
          relatives
              .computeIfAbsent(relative.item().storyKey(), key -> new ArrayList<>())
              .add(relative);
        });
  }

  private static PreparedStatement ofFeeds(
      Connection connection, Collection<String> keys, Collection<Long> feeds) throws SQLException {
    PreparedStatement statement =
        connection.prepareStatement(
            "select id, identity, content_hash, story_key, feed_id, guid, url, published_at"
                + WITH_KEY
                + "where item.feed_id = any (cast(? as bigint array))");
    statement.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
    statement.setArray(2, connection.createArrayOf("bigint", feeds.toArray()));
    return statement;
  }

  private static Kin.Relative relative(ResultSet row) throws SQLException {
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    return new Kin.Relative(
        ItemStore.known(row),
        row.getLong("feed_id"),
        row.getString("guid"),
        row.getString("url"),
        published == null ? null : published.toInstant());
  }
}
