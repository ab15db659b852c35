package dev.wirewatch.item;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.StoredItems.StoredText;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads items with their tags, in two statements for each few hundred. */
@Repository
class ItemReader {

  private static final String ITEMS =
      """
      select i.id, i.feed_id, f.name, coalesce(i.outlet, f.outlet) as outlet, f.country, i.title, i.url, i.summary, i.language,
        i.published_at, i.published_offset, i.held_at, i.first_seen_at, s.state, i.story_id, i.version
      from item i join feed f on f.id = i.feed_id join item_state s on s.item_id = i.id
      """;

  private static final String TEXTS =
      """
      select i.id, i.version, i.title, i.summary, i.language, i.delivered_hash, i.categories,
        coalesce(i.outlet, f.outlet) as outlet, f.country, t.deflated
        from item i join feed f on f.id = i.feed_id left join item_text t on t.item_id = i.id
        where i.id > :above and %s order by i.id limit :limit
      """;

  /** H2 goes through a list of ids for each row of a table that is not far longer than it. */
  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final TagRows tagRows;
  private final FullTextRows fullTexts;

  ItemReader(JdbcClient jdbc, TagRows tagRows, FullTextRows fullTexts) {
    this.jdbc = jdbc;
    this.fullTexts = fullTexts;
    this.tagRows = tagRows;
  }

  /** The items with these ids, in the order of the ids; missing ones are left out. */
  List<Item> byIds(List<Long> ids) {
    var items = new HashMap<Long, Item>();
    for (int i = 0; i < ids.size(); i += AT_ONCE) {
      read(ids.subList(i, Math.min(i + AT_ONCE, ids.size())), items);
    }
    var ordered = new ArrayList<Item>(ids.size());
    for (Long id : ids) {
      Item item = items.get(id);
      if (item != null) {
        ordered.add(item);
      }
    }
    return ordered;
  }

  /** The same with all that the index has of them. */
  List<IndexedItem> toIndex(List<Long> ids) {
    Map<Long, FullText> texts = fullTexts.of(ids);
    Map<Long, List<String>> categories = categories(ids);
    return byIds(ids).stream()
        .map(item ->
            IndexedItem.of(
                item,
                texts.getOrDefault(item.id(), FullText.NONE),
                categories.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private Map<Long, List<String>> categories(List<Long> ids) {
    var categories = new HashMap<Long, List<String>>();
    for (List<Long> part : ParameterBatches.of(ids)) {
      jdbc.sql("select id, categories from item where id in (:ids) and categories <> ''")
          .param("ids", part)
          .query(row -> {
            categories.put(row.getLong(1), categories(row));
          });
    }
    return categories;
  }

  private void read(List<Long> ids, Map<Long, Item> items) {
    Map<Long, List<Tag>> tags = tags(ids);
    jdbc.sql(ITEMS + " where i.id in (:ids)")
        .param("ids", ids)
        .query((row, number) -> item(row, tags))
        .list()
        .forEach(item -> items.put(item.id(), item));
  }

  /** Ids of items that carry a story, in the order in which they were seen. */
  List<Long> story(long storyId, int limit) {
    return jdbc.sql("select id from item where story_id = :story order by id limit :limit")
        .param("story", storyId)
        .param("limit", limit)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** When the first item was seen. */
  Optional<Instant> watchedSince() {
    return jdbc.sql("select first_seen_at from item order by id limit 1")
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Ids of items after a given one, in their order. */
  List<Long> idsAfter(long id, int limit) {
    return jdbc.sql("select id from item where id > :id order by id limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The words of items, without their tags; see {@link StoredItems#between}. */
  List<StoredText> texts(long above, long upTo, int limit) {
    return texts("i.id <= :which", upTo, above, limit);
  }

  /** The same of a feed's items. */
  List<StoredText> textsOf(long feedId, long above, int limit) {
    return texts("i.feed_id = :which", feedId, above, limit);
  }

  private List<StoredText> texts(String condition, long which, long above, int limit) {
    return jdbc.sql(TEXTS.formatted(condition))
        .param("which", which)
        .param("above", above)
        .param("limit", limit)
        .query((row, number) -> text(row))
        .list();
  }

  private static StoredText text(ResultSet row) throws SQLException {
    return new StoredText(
        row.getLong("id"),
        row.getInt("version"),
        row.getString("delivered_hash"),
        new ItemText(
                row.getString("title"),
                row.getString("summary"),
                row.getString("language"),
                row.getString("outlet"),
                row.getString("country"))
            .with(FullText.stored(row.getBytes("deflated")), categories(row)));
  }

  private static List<String> categories(ResultSet row) throws SQLException {
    return row.getString("categories").lines().toList();
  }

  List<FormerText> formerTexts(long itemId) {
    return fullTexts.before(itemId);
  }

  ReviewedTags reviewed(String themeId) {
    var added = new HashSet<Long>();
    var removed = new HashSet<Long>();
    jdbc.sql(
            """
            select item_id, present from item_tag where theme_id = :theme and origin = 'reviewer'
            """)
        .param("theme", themeId)
        .query(row -> {
          (row.getBoolean(2) ? added : removed).add(row.getLong(1));
        });
    return new ReviewedTags(added, removed);
  }

  long newest() {
    return jdbc.sql("select coalesce(max(id), 0) from item").query(Long.class).single();
  }

  long count() {
    return jdbc.sql("select count(*) from item").query(Long.class).single();
  }

  List<ItemVersion> earlierVersions(long itemId) {
    return jdbc.sql(
            """
            select version, title, summary, url, published_at, published_offset, seen_at
            from item_version where item_id = :id order by version
            """)
        .param("id", itemId)
        .query((row, number) -> version(row))
        .list();
  }

  ItemVersion presentVersion(long itemId) {
    return jdbc.sql(
            """
            select version, title, summary, url, published_at, published_offset,
              version_seen_at as seen_at
            from item where id = :id
            """)
        .param("id", itemId)
        .query((row, number) -> version(row))
        .single();
  }

  private static ItemVersion version(ResultSet row) throws SQLException {
    return new ItemVersion(
        row.getInt("version"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("url"),
        published(row),
        instant(row, "seen_at"));
  }

  private Map<Long, List<Tag>> tags(Collection<Long> ids) {
    var tags = new HashMap<Long, List<Tag>>();
    jdbc.sql(
            """
            select item_id, theme_id, origin, rule_version, evidence from item_tag
            where item_id in (:ids) and present order by item_id, theme_id
            """)
        .param("ids", ids)
        .query((row, number) ->
            tags.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                .add(
                    new Tag(
                        row.getString(2),
                        TagRows.origin(row.getString(3)),
                        row.getObject(4, Integer.class),
                        tagRows.evidence(row.getString(5)))))
        .list();
    return tags;
  }

  private static Item item(ResultSet row, Map<Long, List<Tag>> tags) throws SQLException {
    long id = row.getLong("id");
    return new Item(
        id,
        row.getLong("feed_id"),
        row.getString("name"),
        row.getString("outlet"),
        row.getString("country"),
        row.getString("title"),
        row.getString("url"),
        row.getString("summary"),
        row.getString("language"),
        published(row),
        FeedItems.heldAt(row),
        instant(row, "first_seen_at"),
        State.valueOf(row.getString("state")),
        row.getLong("story_id"),
        row.getInt("version"),
        tags.getOrDefault(id, List.of()));
  }

  static @Nullable OffsetDateTime published(ResultSet row) throws SQLException {
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    if (published == null) {
      return null;
    }
    return published.withOffsetSameInstant(
        ZoneOffset.ofTotalSeconds(row.getInt("published_offset")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
