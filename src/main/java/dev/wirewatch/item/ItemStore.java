package dev.wirewatch.item;

import dev.wirewatch.feed.ItemCounts;
import dev.wirewatch.item.StoredItems.StoredText;
import dev.wirewatch.item.identity.Fingerprint;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes items, their versions and tags. */
@Repository
class ItemStore {

  /** An array is looked up in the index one by one; a list would be read again for each row. */
  private static final String KNOWN =
      "select item.id, item.identity, item.entry_hash"
          + " from unnest(cast(? as varchar(64) array)) as wanted (identity)"
          + " join item on item.identity = wanted.identity";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TagStore tagStore;
  private final FullTextRows fullTexts;
  private final ItemStates states;

  ItemStore(JdbcTemplate jdbc, TagStore tagStore, FullTextRows fullTexts, ItemStates states) {
    this.jdbc = jdbc;
    this.states = states;
    this.fullTexts = fullTexts;
    this.client = JdbcClient.create(jdbc);
    this.tagStore = tagStore;
  }

  /** Stored items by their identities. */
  Map<String, KnownItem> known(Collection<String> identities) {
    var known = new HashMap<String, KnownItem>();
    for (List<String> part : ParameterBatches.of(new HashSet<>(identities))) {
      jdbc.query(
          connection -> {
            PreparedStatement statement = connection.prepareStatement(KNOWN);
            statement.setArray(1, connection.createArrayOf("varchar", part.toArray()));
            return statement;
          },
          row -> {
            var item = new KnownItem(row.getLong(1), row.getString(2), row.getString(3));
            known.put(item.identity(), item);
          });
    }
    return known;
  }

  void insert(List<NewItem> items) {
    jdbc.batchUpdate(
        """
        insert into item (id, feed_id, identity, guid, url, title, summary, language, published_at,
          published_offset, first_seen_at, story_id, story_key, version, version_seen_at,
          content_hash, outlet, entry_hash, delivered_hash, categories)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
        """,
        items,
        500,
        (row, item) -> {
          Arrival arrival = item.arrival();
          CleanedEntry draft = arrival.draft();
          OffsetDateTime seenAt = utc(arrival.seenAt());
          row.setLong(1, item.id());
          row.setLong(2, arrival.feed().id());
          row.setString(3, item.identity());
          row.setString(4, draft.guid());
          row.setString(5, draft.url());
          row.setString(6, draft.title());
          row.setString(7, draft.summary());
          row.setString(8, draft.language());
          row.setObject(9, published(draft.publishedAt()));
          row.setObject(10, offset(draft.publishedAt()));
          row.setObject(11, seenAt);
          row.setLong(12, item.storyId());
          row.setString(13, item.storyKey());
          row.setObject(14, seenAt);
          row.setString(15, draft.contentHash());
          row.setString(16, draft.outlet());
          row.setString(17, arrival.entryHash());
          row.setString(18, draft.delivered().hash());
          row.setString(19, categories(draft));
        });
    states.insert(items);
    fullTexts.insert(items);
    var tags = new HashMap<Long, List<Tag>>();
    items.forEach(item -> tags.put(item.id(), item.tags()));
    tagStore.insert(tags);
  }

  /**
   * Stores what has become of items; the present version of one that gets another is filed under
   * history.
   */
  void update(List<Update> updates) {
    List<Update> versions = updates.stream().filter(Update::isVersion).toList();
    file(versions.stream().map(Update::id).toList());
    jdbc.batchUpdate(
        """
        update item set title = ?, summary = ?, language = ?, outlet = ?, version = version + 1,
          version_seen_at = ?, content_hash = ? where id = ?
        """,
        versions,
        500,
        (row, update) -> {
          CleanedEntry draft = update.arrival().draft();
          row.setString(1, draft.title());
          row.setString(2, draft.summary());
          row.setString(3, draft.language());
          row.setString(4, draft.outlet());
          row.setObject(5, utc(update.arrival().seenAt()));
          row.setString(6, draft.contentHash());
          row.setLong(7, update.id());
        });
    jdbc.batchUpdate(
        """
        update item set identity = ?, guid = ?, url = ?, published_at = ?, published_offset = ?,
          held_at = ?, entry_hash = ? where id = ?
        """,
        updates,
        500,
        (row, update) -> {
          CleanedEntry draft = update.arrival().draft();
          Instant held = update.heldAt();
          row.setString(1, update.identity());
          row.setString(2, draft.guid());
          row.setString(3, update.url());
          row.setObject(4, published(update.publishedAt()));
          row.setObject(5, offset(update.publishedAt()));
          row.setObject(6, held == null ? null : utc(held));
          row.setString(7, update.arrival().entryHash());
          row.setLong(8, update.id());
        });
  }

  private static String categories(CleanedEntry draft) {
    return String.join("\n", draft.delivered().categories());
  }

  /**
   * Puts what else entries deliver in the place of what is stored of it. That alone is no version:
   * pages carry other advertisements each hour. Comes before {@link #update}.
   *
   * @return ids of the items whose texts differ, and not only the markup around them
   */
  Set<Long> redeliver(List<Update> updates) {
    var differing = new HashSet<Long>();
    for (Update update : updates) {
      if (update.isRedelivery() && redeliver(update)) {
        differing.add(update.id());
      }
    }
    return differing;
  }

  private boolean redeliver(Update update) {
    CleanedEntry draft = update.arrival().draft();
    boolean otherText =
        fullTexts.replace(
            update.id(),
            draft.delivered().fullText(),
            update.arrival().seenAt(),
            update.isVersion());
    boolean otherCategories =
        client
                .sql("update item set categories = :new where id = :id and categories <> :new")
                .param("id", update.id())
                .param("new", categories(draft))
                .update()
            > 0;
    client
        .sql("update item set delivered_hash = :hash where id = :id")
        .param("id", update.id())
        .param("hash", draft.delivered().hash())
        .update();
    return otherText || otherCategories;
  }

  /** Files the present versions of items under history. */
  private void file(Collection<Long> itemIds) {
    jdbc.batchUpdate(
        """
        insert into item_version (item_id, version, url, title, summary, published_at,
          published_offset, seen_at)
        select id, version, url, title, summary, published_at, published_offset, version_seen_at
        from item where id = ?
        """,
        itemIds,
        500,
        (row, id) -> row.setLong(1, id));
  }

  /** Files the present version of an item and puts one of a copy of it in its place. */
  void adopt(long itemId, ItemVersion version) {
    file(List.of(itemId));
    client
        .sql(
            """
            update item set title = :title, summary = :summary, url = :url,
              published_at = :published, published_offset = :offset, version = version + 1,
              version_seen_at = :seen, content_hash = :hash, entry_hash = null
            where id = :id
            """)
        .param("title", version.title())
        .param("summary", version.summary())
        .param("url", version.url())
        .param("published", published(version.publishedAt()))
        .param("offset", offset(version.publishedAt()))
        .param("seen", utc(version.seenAt()))
        .param("hash", Fingerprint.of(version.title(), version.summary()))
        .param("id", itemId)
        .update();
  }

  /** Deletes items with all that is known of them. */
  void delete(Collection<Long> itemIds) {
    for (List<Long> part : ParameterBatches.of(itemIds)) {
      client.sql("delete from item where id in (:ids)").param("ids", part).update();
    }
  }

  /** Lets nobody else change the item, if it is there and still says what it said. */
  boolean holds(StoredText text) {
    states.hold(new TreeSet<>(List.of(text.itemId())));
    return client
        .sql("select version, delivered_hash from item where id = :id")
        .param("id", text.itemId())
        .query((row, number) ->
            row.getInt(1) == text.version() && row.getString(2).equals(text.deliveredHash()))
        .optional()
        .orElse(false);
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
            "select count(*), count(case when s.decided then 1 end)"
                + " from item i join item_state s on s.item_id = i.id"
                + " where i.feed_id in (:feeds)")
        .param("feeds", feedIds)
        .query((row, number) -> new ItemCounts(row.getLong(1), row.getLong(2)))
        .single();
  }

  /** Deletes some items of feeds about which nobody ever decided; returns their ids. */
  List<Long> deleteUndecided(Collection<Long> feedIds, int most) {
    List<Long> ids = states.holdUndecided(feedIds, most);
    delete(ids);
    return ids;
  }

  private static @Nullable OffsetDateTime published(@Nullable OffsetDateTime date) {
    return date == null ? null : date.withOffsetSameInstant(ZoneOffset.UTC);
  }

  private static @Nullable Integer offset(@Nullable OffsetDateTime date) {
    return date == null ? null : date.getOffset().getTotalSeconds();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
