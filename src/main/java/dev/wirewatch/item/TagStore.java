package dev.wirewatch.item;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes tags: what rules say, and what reviewers say, which outranks it. */
@Repository
class TagStore {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final TagRows tagRows;

  TagStore(JdbcTemplate jdbc, TagRows tagRows) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.tagRows = tagRows;
  }

  /** A rule's tag as it stands in the database. */
  private record Row(long itemId, String themeId, @Nullable Integer ruleVersion, String evidence) {}

  /** What is stored of some items: rules' rows, and the themes that reviewers decided. */
  private record Stored(Set<Row> byRule, Map<Long, Set<String>> decided) {

    boolean isOpen(Row row) {
      return !decided.getOrDefault(row.itemId(), Set.of()).contains(row.themeId());
    }
  }

  /** Stores tags of items that have none yet. */
  void insert(Map<Long, List<Tag>> tags) {
    insert(rows(tags));
  }

  /**
   * Items whose tags by rule are not what they should be, in the order of their ids.
   *
   * @param tags by item id; all tags by rule that the item shall have
   * @param themes which themes to look at
   */
  Set<Long> differing(Map<Long, List<Tag>> tags, Predicate<String> themes) {
    Stored stored = stored(tags.keySet(), themes);
    Set<Row> wanted = wanted(tags, themes, stored);
    var differing = new TreeSet<Long>();
    difference(wanted, stored.byRule()).forEach(row -> differing.add(row.itemId()));
    difference(stored.byRule(), wanted).forEach(row -> differing.add(row.itemId()));
    return differing;
  }

  /** Sets what rules say of items; a reviewer's row stays, and keeps rules from its theme. */
  void replace(Map<Long, List<Tag>> tags, Predicate<String> themes) {
    Stored stored = stored(tags.keySet(), themes);
    Set<Row> wanted = wanted(tags, themes, stored);
    jdbc.batchUpdate(
        "delete from item_tag where item_id = ? and theme_id = ? and origin = 'rule'",
        difference(stored.byRule(), wanted),
        500,
        (statement, row) -> {
          statement.setLong(1, row.itemId());
          statement.setString(2, row.themeId());
        });
    insert(difference(wanted, stored.byRule()));
  }

  private static Set<Row> difference(Set<Row> of, Set<Row> without) {
    var difference = new HashSet<>(of);
    difference.removeAll(without);
    return difference;
  }

  private Set<Row> wanted(Map<Long, List<Tag>> tags, Predicate<String> themes, Stored stored) {
    var wanted = new HashSet<Row>();
    for (Row row : rows(tags)) {
      if (themes.test(row.themeId()) && stored.isOpen(row)) {
        wanted.add(row);
      }
    }
    return wanted;
  }

  private Set<Row> rows(Map<Long, List<Tag>> tags) {
    var rows = new HashSet<Row>();
    tags.forEach((id, list) ->
        list.forEach(
            tag -> rows.add(new Row(id, tag.themeId(), tag.ruleVersion(), tagRows.evidence(tag)))));
    return rows;
  }

  private Stored stored(Collection<Long> ids, Predicate<String> themes) {
    var byRule = new HashSet<Row>();
    var decided = new HashMap<Long, Set<String>>();
    for (List<Long> part : ParameterBatches.of(ids)) {
      client
          .sql(
              """
              select item_id, theme_id, rule_version, evidence, origin from item_tag
               where item_id in (:ids)\
              """)
          .param("ids", part)
          .query(row -> {
            long id = row.getLong(1);
            String theme = row.getString(2);
            if (TagRows.origin(row.getString(5)) == Tag.Origin.REVIEWER) {
              decided.computeIfAbsent(id, each -> new HashSet<>()).add(theme);
            } else if (themes.test(theme)) {
              byRule.add(new Row(id, theme, row.getObject(3, Integer.class), row.getString(4)));
            }
          });
    }
    return new Stored(byRule, decided);
  }

  private void insert(Collection<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "insert into item_tag (item_id, theme_id, origin, present, rule_version, evidence)"
            + " values (?, ?, 'rule', true, ?, ?)",
        new ArrayList<>(rows),
        500,
        (statement, row) -> {
          statement.setLong(1, row.itemId());
          statement.setString(2, row.themeId());
          statement.setObject(3, row.ruleVersion());
          statement.setString(4, row.evidence());
        });
  }

  /** Sets a reviewer's word on themes of items: that they have them, or that they have them not. */
  void setByReviewer(Collection<Long> itemIds, Collection<String> themeIds, boolean present) {
    List<Word> words =
        Set.copyOf(itemIds).stream()
            .flatMap(id -> themeIds.stream().map(theme -> new Word(id, theme)))
            .toList();
    if (words.isEmpty()) {
      return;
    }
    jdbc.batchUpdate(
        "delete from item_tag where item_id = ? and theme_id = ?",
        words,
        500,
        (statement, word) -> word.set(statement));
    jdbc.batchUpdate(
        "insert into item_tag (item_id, theme_id, origin, present, evidence)"
            + " values (?, ?, 'reviewer', ?, '[]')",
        words,
        500,
        (statement, word) -> {
          word.set(statement);
          statement.setBoolean(3, present);
        });
  }

  /** An item and a theme of which something is said. */
  private record Word(long itemId, String themeId) {

    void set(PreparedStatement statement) throws SQLException {
      statement.setLong(1, itemId);
      statement.setString(2, themeId);
    }
  }

  /** Lets what reviewers said of items hold for another one; what was said of the last wins. */
  void moveReviewersWords(List<Long> from, long itemId) {
    for (List<Long> part : ParameterBatches.of(from)) {
      client
          .sql(
              """
              select theme_id, present from item_tag
              where item_id in (:ids) and origin = 'reviewer' order by item_id
              """)
          .param("ids", part)
          .query((row, number) -> Map.entry(row.getString(1), row.getBoolean(2)))
          .list()
          .forEach(word -> setByReviewer(List.of(itemId), List.of(word.getKey()), word.getValue()));
    }
  }

  void clear(long itemId, String themeId) {
    client
        .sql("delete from item_tag where item_id = :item and theme_id = :theme")
        .param("item", itemId)
        .param("theme", themeId)
        .update();
  }
}
