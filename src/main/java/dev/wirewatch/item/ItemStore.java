package dev.wirewatch.item;

import dev.wirewatch.feed.ItemCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes items, their versions and tags. */
@Repository
class ItemStore {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TagStore tagStore;

  ItemStore(JdbcTemplate jdbc, TagStore tagStore) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.tagStore = tagStore;
  }

  /** The stored items that the drafts may be, by identity. */
  Map<String, KnownItem> known(Collection<Draft> drafts) {
    var known = new HashMap<String, KnownItem>();
    Set<String> identities = new HashSet<>();
    drafts.forEach(draft -> {
      identities.add(draft.identity());
      identities.add(draft.widerIdentity());
    });
    for (List<String> part : Parts.of(identities)) {
      client
          .sql(
              "select id, identity, content_hash, story_key from item"
                  + " where identity in (:identities)")
          .param("identities", part)
          .query((row, number) -> known(row))
          .list()
          .forEach(item -> known.put(item.identity(), item));
    }
    return known;
  }

  static KnownItem known(ResultSet row) throws SQLException {
    return new KnownItem(
        row.getLong("id"),
        row.getString("identity"),
        row.getString("content_hash"),
        row.getString("story_key"));
  }

  /** Gives items the identities under which their publishers have them now. */
  void rename(Map<KnownItem, Arrival> renamed) {
    jdbc.batchUpdate(
        "update item set identity = ?, guid = ? where id = ?",
        renamed.entrySet(),
        500,
        (row, each) -> {
          row.setString(1, each.getValue().identity());
          row.setString(2, each.getValue().draft().guid());
          row.setLong(3, each.getKey().id());
        });
  }

  void insert(List<NewItem> items) {
    jdbc.batchUpdate(
        """
        insert into item (id, feed_id, identity, guid, url, title, summary, language, published_at,
          published_offset, first_seen_at, state, story_id, story_key, version, version_seen_at,
          content_hash, outlet)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, 1, ?, ?, ?)
        """,
        items,
        500,
        (row, item) -> {
          Arrival arrival = item.arrival();
          Draft draft = arrival.draft();
          OffsetDateTime seenAt = utc(arrival.seenAt());
          row.setLong(1, item.id());
          row.setLong(2, arrival.feed().id());
          row.setString(3, arrival.identity());
          row.setString(4, draft.guid());
          row.setString(5, draft.url());
          row.setString(6, draft.title());
          row.setString(7, draft.summary());
          row.setString(8, draft.language());
          row.setObject(9, published(draft));
          row.setObject(10, offset(draft));
          row.setObject(11, seenAt);
          row.setLong(12, item.storyId());
          row.setString(13, item.storyKey());
          row.setObject(14, seenAt);
          row.setString(15, draft.contentHash());
          row.setString(16, draft.outlet());
        });
    var tags = new HashMap<Long, List<Tag>>();
    items.forEach(item -> tags.put(item.id(), item.tags()));
    tagStore.insert(tags);
  }

  /** Files the present version under history and puts the draft in its place. */
  void replace(long itemId, Draft draft, Instant seenAt) {
    client
        .sql(
            """
            insert into item_version (item_id, version, url, title, summary, published_at,
              published_offset, seen_at)
            select id, version, url, title, summary, published_at, published_offset, version_seen_at
            from item where id = :id
            """)
        .param("id", itemId)
        .update();
    client
        .sql(
            """
            update item set url = :url, title = :title, summary = :summary, language = :language,
              published_at = :published, published_offset = :offset, version = version + 1,
              version_seen_at = :seen, content_hash = :hash, outlet = :outlet
            where id = :id
            """)
        .param("url", draft.url())
        .param("title", draft.title())
        .param("summary", draft.summary())
        .param("language", draft.language())
        .param("published", published(draft))
        .param("offset", offset(draft))
        .param("seen", utc(seenAt))
        .param("hash", draft.contentHash())
        .param("outlet", draft.outlet())
        .param("id", itemId)
        .update();
  }

  /** Lets nobody else change the item until the transaction ends. */
  void hold(long itemId) {
    version(itemId);
  }

  /** The same, if the item is there and still at this version. */
  boolean holds(long itemId, int version) {
    return version(itemId).equals(Optional.of(version));
  }

  private Optional<Integer> version(long itemId) {
    return client
        .sql("select version from item where id = :id for update")
        .param("id", itemId)
        .query(Integer.class)
        .optional();
  }

  void setState(long itemId, State state) {
    client
        .sql("update item set state = :state where id = :id")
        .param("state", state.name())
        .param("id", itemId)
        .update();
  }

  /** Deletes a feed's items with their versions, tags and decisions; returns their ids. */
  List<Long> delete(long feedId) {
    List<Long> ids =
        client
            .sql("select id from item where feed_id = :feed")
            .param("feed", feedId)
            .query((row, number) -> row.getLong(1))
            .list();
    client.sql("delete from item where feed_id = :feed").param("feed", feedId).update();
    return ids;
  }

  /** How many items feeds have, and about how many of them somebody decided. */
  ItemCounts count(Collection<Long> feedIds) {
    return client
        .sql(
            "select count(*), count(case when decided then 1 end) from item"
                + " where feed_id in (:feeds)")
        .param("feeds", feedIds)
        .query((row, number) -> new ItemCounts(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Deletes some items of feeds about which nobody ever decided; returns their ids. */
  List<Long> deleteUndecided(Collection<Long> feedIds, int most) {
    List<Long> ids =
        client
            .sql(
                "select id from item where feed_id in (:feeds) and not decided"
                    + " limit :most for update")
            .param("feeds", feedIds)
            .param("most", most)
            .query((row, number) -> row.getLong(1))
            .list();
    if (!ids.isEmpty()) {
      client.sql("delete from item where id in (:ids)").param("ids", ids).update();
    }
    return ids;
  }

  /** Notes that somebody decided about items. */
  void markDecided(Collection<Long> ids) {
    client
        .sql("update item set decided = true where id in (:ids) and not decided")
        .param("ids", ids)
        .update();
  }

  private static @Nullable OffsetDateTime published(Draft draft) {
    OffsetDateTime published = draft.publishedAt();
    return published == null ? null : published.withOffsetSameInstant(ZoneOffset.UTC);
  }

  private static @Nullable Integer offset(Draft draft) {
    OffsetDateTime published = draft.publishedAt();
    return published == null ? null : published.getOffset().getTotalSeconds();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
