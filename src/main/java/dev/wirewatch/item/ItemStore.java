package dev.wirewatch.item;

import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes items, their versions and tags. */
@Repository
class ItemStore {

  /** How long a repeated headline counts as the same story. */
  private static final Duration STORY = Duration.ofDays(3);

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TagRows tagRows;

  ItemStore(JdbcTemplate jdbc, TagRows tagRows) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.tagRows = tagRows;
  }

  /** The stored items that the drafts may be, by identity. */
  Map<String, KnownItem> known(Collection<Draft> drafts) {
    var known = new HashMap<String, KnownItem>();
    Set<String> identities = new HashSet<>();
    drafts.forEach(draft -> {
      identities.add(draft.identity());
      identities.add(draft.widerIdentity());
    });
    for (List<String> part : parts(identities)) {
      client
          .sql("select id, identity, content_hash from item where identity in (:identities)")
          .param("identities", part)
          .query((row, number) -> new KnownItem(row.getLong(1), row.getString(2), row.getString(3)))
          .list()
          .forEach(item -> known.put(item.identity(), item));
    }
    return known;
  }

  /** Ids of recent stories by the keys of the arrivals, as far as they have appeared before. */
  Map<String, Long> stories(List<Arrival> arrivals) {
    var stories = new HashMap<String, Long>();
    Set<String> keys = new HashSet<>();
    arrivals.forEach(arrival -> keys.add(arrival.draft().storyKey()));
    Instant now = arrivals.getFirst().seenAt();
    for (List<String> part : parts(keys)) {
      client
          .sql(
              "select story_key, min(story_id) from item"
                  + " where story_key in (:keys) and first_seen_at > :since group by story_key")
          .param("keys", part)
          .param("since", utc(now.minus(STORY)))
          .query((row, number) -> stories.put(row.getString(1), row.getLong(2)))
          .list();
    }
    return stories;
  }

  void insert(List<NewItem> items) {
    jdbc.batchUpdate(
        """
        insert into item (id, feed_id, identity, guid, url, title, summary, language, published_at,
          published_offset, first_seen_at, state, story_id, story_key, version, version_seen_at,
          content_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NEW', ?, ?, 1, ?, ?)
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
          row.setString(13, draft.storyKey());
          row.setObject(14, seenAt);
          row.setString(15, draft.contentHash());
        });
    var tags = new HashMap<Long, List<Tag>>();
    items.forEach(item -> tags.put(item.id(), item.tags()));
    insertRuleTags(tags);
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
              version_seen_at = :seen, content_hash = :hash
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
        .param("id", itemId)
        .update();
  }

  /** Sets what rules say of items; rows of a reviewer stay, and keep rules from their theme. */
  void replaceRuleTags(Map<Long, List<Tag>> tags) {
    for (List<Long> ids : parts(tags.keySet())) {
      client
          .sql("delete from item_tag where item_id in (:ids) and origin = 'rule'")
          .param("ids", ids)
          .update();
      Map<Long, Set<String>> decided = new HashMap<>();
      client
          .sql("select item_id, theme_id from item_tag where item_id in (:ids)")
          .param("ids", ids)
          .query((row, number) ->
              decided.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getString(2)))
          .list();
      var open = new HashMap<Long, List<Tag>>();
      for (Long id : ids) {
        Set<String> taken = decided.getOrDefault(id, Set.of());
        open.put(
            id,
            tags.getOrDefault(id, List.of()).stream()
                .filter(tag -> !taken.contains(tag.themeId()))
                .toList());
      }
      insertRuleTags(open);
    }
  }

  private void insertRuleTags(Map<Long, List<Tag>> tags) {
    record Row(long itemId, Tag tag) {}
    var rows = new ArrayList<Row>();
    tags.forEach((id, list) -> list.forEach(tag -> rows.add(new Row(id, tag))));
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into item_tag (item_id, theme_id, origin, present, rule_version, evidence)"
            + " values (?, ?, 'rule', true, ?, ?)",
        rows,
        500,
        (statement, row) -> {
          statement.setLong(1, row.itemId());
          statement.setString(2, row.tag().themeId());
          statement.setObject(3, row.tag().ruleVersion());
          statement.setString(4, tagRows.evidence(row.tag()));
        });
  }

  /** Sets a reviewer's word on a theme: that the item has it, or that it has it not. */
  void setReviewerTag(long itemId, String themeId, boolean present) {
    clearTag(itemId, themeId);
    client
        .sql(
            "insert into item_tag (item_id, theme_id, origin, present, evidence)"
                + " values (:item, :theme, 'reviewer', :present, '[]')")
        .param("item", itemId)
        .param("theme", themeId)
        .param("present", present)
        .update();
  }

  void clearTag(long itemId, String themeId) {
    client
        .sql("delete from item_tag where item_id = :item and theme_id = :theme")
        .param("item", itemId)
        .param("theme", themeId)
        .update();
  }

  void hold(long itemId) {
    client
        .sql("select id from item where id = :id for update")
        .param("id", itemId)
        .query((row, number) -> row.getLong(1))
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

  // Databases limit the number of parameters of a statement, and plan short lists better.
  private static <T> List<List<T>> parts(Collection<T> all) {
    var list = List.copyOf(all);
    var parts = new ArrayList<List<T>>();
    for (int from = 0; from < list.size(); from += 500) {
      parts.add(list.subList(from, Math.min(from + 500, list.size())));
    }
    return parts;
  }
}
