package dev.wirewatch.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The full texts of items, in tables of their own. A text that another one replaces is kept where
 * something refers to it: a tag whose evidence lies in it, a decision, or a version.
 */
@Repository
class FullTextRows {

  /** Publishers that change a page all day long change its surroundings. */
  private static final int MOST_BEFORE = 20;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  FullTextRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  void insert(List<NewItem> items) {
    List<NewItem> longer = items.stream().filter(item -> !item.text().body().isEmpty()).toList();
    if (!longer.isEmpty()) {
      jdbc.batchUpdate(
          "insert into item_text (item_id, deflated) values (?, ?)",
          longer,
          500,
          (row, item) -> {
            row.setLong(1, item.id());
            row.setBytes(2, item.text().body().deflated());
          });
    }
  }

  FullText of(long itemId) {
    return of(List.of(itemId)).getOrDefault(itemId, FullText.NONE);
  }

  /** Texts by item; items without any are left out. */
  Map<Long, FullText> of(Collection<Long> ids) {
    var texts = new HashMap<Long, FullText>();
    for (List<Long> part : ParameterBatches.of(ids)) {
      client
          .sql("select item_id, deflated from item_text where item_id in (:ids)")
          .param("ids", part)
          .query(row -> {
            texts.put(row.getLong(1), FullText.stored(row.getBytes(2)));
          });
    }
    return texts;
  }

  /** The texts that an item had before, the first one first. */
  List<FormerText> before(long itemId) {
    return client
        .sql(
            "select version, replaced_at, deflated from item_text_before where item_id = :id"
                + " order by replaced_at")
        .param("id", itemId)
        .query((row, number) ->
            new FormerText(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                FullText.stored(row.getBytes(3)).text()))
        .list();
  }

  /**
   * Puts a text in the place of the present one.
   *
   * @param keep whether the present one is kept, whatever refers to it
   * @return whether it is another one
   */
  boolean replace(long itemId, FullText text, Instant now, boolean keep) {
    FullText present = of(itemId);
    if (present.equals(text)) {
      return false;
    }
    if (!present.isEmpty() && (keep || isReferredTo(itemId))) {
      keep(itemId, now);
    }
    client.sql("delete from item_text where item_id = :id").param("id", itemId).update();
    if (!text.isEmpty()) {
      client
          .sql("insert into item_text (item_id, deflated) values (:id, :deflated)")
          .param("id", itemId)
          .param("deflated", text.deflated())
          .update();
    }
    return true;
  }

  /** Whether somebody decided about the item, or a rule found its words in the text. */
  private boolean isReferredTo(long itemId) {
    return client
            .sql(
                """
                select count(*) from item_state where item_id = :id and (decided or exists (
                  select 1 from item_tag
                   where item_id = :id and evidence like '%"field":"body"%'))
                """)
            .param("id", itemId)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void keep(long itemId, Instant now) {
    client
        .sql(
            """
            insert into item_text_before (item_id, replaced_at, version, deflated)
            select t.item_id, :now, i.version, t.deflated
              from item_text t join item i on i.id = t.item_id
             where t.item_id = :id and not exists (
               select 1 from item_text_before b where b.item_id = :id and b.replaced_at = :now)
            """)
        .param("id", itemId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    client
        .sql(
            """
            delete from item_text_before where item_id = :id and replaced_at not in (
              select replaced_at from item_text_before where item_id = :id
               order by replaced_at desc limit :most)
            """)
        .param("id", itemId)
        .param("most", MOST_BEFORE)
        .update();
  }
}
