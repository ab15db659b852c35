package dev.wirewatch.review;

import dev.wirewatch.feed.DecidedItems;
import dev.wirewatch.item.State;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The log of decisions. */
@Repository
class DecisionStore {

  private static final String INSERT =
      """
      insert into decision (item_id, decided_at, decided_by, state, previous_state, add_themes,
        remove_themes, note, batch_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ALL =
      """
      select id, item_id, decided_at, decided_by, state, add_themes, remove_themes, note, undone_at,
        batch_id
      from decision
      """;

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;

  DecisionStore(JdbcTemplate batch) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
  }

  /**
   * Who decided when.
   *
   * @param batch id of the batch that it is part of, if any
   */
  record Signed(Instant at, String by, @Nullable Long batch) {

    Signed {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * Stores a decision.
   *
   * @param previous state of the item
   */
  Decision insert(long itemId, State previous, Signed signed, Verdict verdict) {
    var keys = new GeneratedKeyHolder();
    batch.update(
        connection -> {
          PreparedStatement row = connection.prepareStatement(INSERT, new String[] {"id"});
          set(row, itemId, previous, signed, verdict);
          return row;
        },
        keys);
    return new Decision(
        Objects.requireNonNull(keys.getKey()).longValue(),
        itemId,
        signed.at(),
        signed.by(),
        verdict.state(),
        List.copyOf(verdict.addThemes()),
        List.copyOf(verdict.removeThemes()),
        verdict.note(),
        null,
        signed.batch());
  }

  /**
   * Stores the same decision about each of some items.
   *
   * @param previous states of the items
   */
  void insert(List<Long> itemIds, Map<Long, State> previous, Signed signed, Verdict verdict) {
    batch.batchUpdate(
        INSERT,
        itemIds,
        500,
        (row, id) -> set(row, id, Objects.requireNonNull(previous.get(id)), signed, verdict));
  }

  private static void set(
      PreparedStatement row, long itemId, State previous, Signed signed, Verdict verdict)
      throws SQLException {
    row.setLong(1, itemId);
    row.setObject(2, signed.at().atOffset(ZoneOffset.UTC));
    row.setString(3, signed.by());
    row.setString(4, verdict.state() == null ? null : verdict.state().name());
    row.setString(5, previous.name());
    row.setString(6, joined(verdict.addThemes()));
    row.setString(7, joined(verdict.removeThemes()));
    row.setString(8, verdict.note());
    row.setObject(9, signed.batch(), Types.BIGINT);
  }

  Optional<Decision> find(long id) {
    return jdbc.sql(ALL + " where id = :id")
        .param("id", id)
        .query((row, number) -> decision(row))
        .optional();
  }

  /** All decisions about an item, the first one first. */
  List<Decision> of(long itemId) {
    return jdbc.sql(ALL + " where item_id = :item order by id")
        .param("item", itemId)
        .query((row, number) -> decision(row))
        .list();
  }

  /** The decisions with these ids, in the order of their ids. */
  List<Decision> find(Collection<Long> ids) {
    return jdbc.sql(ALL + " where id in (:ids) order by id")
        .param("ids", ids)
        .query((row, number) -> decision(row))
        .list();
  }

  /** All decisions about items, by item, the first one first. */
  Map<Long, List<Decision>> of(Collection<Long> itemIds) {
    return itemIds.isEmpty()
        ? Map.of()
        : jdbc
            .sql(ALL + " where item_id in (:items) order by id")
            .param("items", itemIds)
            .query((row, number) -> decision(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Decision::itemId));
  }

  /** The last decision about an item that holds. */
  Optional<Decision> last(long itemId) {
    return jdbc.sql(ALL + " where item_id = :item and undone_at is null order by id desc limit 1")
        .param("item", itemId)
        .query((row, number) -> decision(row))
        .optional();
  }

  /** Ids of the last decisions about items that hold, by item. */
  Map<Long, Long> lasts(Collection<Long> itemIds) {
    var lasts = new HashMap<Long, Long>();
    if (!itemIds.isEmpty()) {
      jdbc.sql(
              """
              select item_id, max(id) from decision
              where item_id in (:items) and undone_at is null group by item_id
              """)
          .param("items", itemIds)
          .query(row -> {
            lasts.put(row.getLong(1), row.getLong(2));
          });
    }
    return lasts;
  }

  /** Ids of the decisions of a batch, undone ones included. */
  List<Long> ofBatch(long batch) {
    return jdbc.sql("select id from decision where batch_id = ? order by id")
        .param(batch)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** What was decided about the items of feeds, and was not taken back. */
  DecidedItems count(Collection<Long> feedIds) {
    return jdbc.sql(
            """
            select count(case when s.state = 'KEPT' then 1 end),
              count(case when s.state = 'DISMISSED' then 1 end),
              count(case when exists (select 1 from decision d
                where d.item_id = i.id and d.undone_at is null and d.note <> '')
                or exists (select 1 from note n where n.item_id = i.id) then 1 end),
              count(case when exists (select 1 from decision d
                where d.item_id = i.id and d.undone_at is null
                  and (d.add_themes <> '' or d.remove_themes <> '')) then 1 end)
            from item i join item_state s on s.item_id = i.id
            where i.feed_id in (:feeds) and s.decided
            """)
        .param("feeds", feedIds)
        .query((row, number) ->
            new DecidedItems(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .single();
  }

  /** The latest decisions that hold and set or took away themes, the last one first. */
  List<Decision> aboutThemes(int limit) {
    return jdbc.sql(
            ALL
                + " where undone_at is null and (add_themes <> '' or remove_themes <> '')"
                + " order by id desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> decision(row))
        .list();
  }

  /** Lets the decisions about items be decisions about another one. */
  int move(Collection<Long> from, long itemId) {
    return jdbc.sql("update decision set item_id = :item where item_id in (:from)")
        .param("item", itemId)
        .param("from", from)
        .update();
  }

  /** Marks a decision as taken back; false if it was already. */
  boolean undo(long id, Instant at) {
    return jdbc.sql("update decision set undone_at = :at where id = :id and undone_at is null")
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /** Marks decisions as taken back. */
  void undo(Collection<Long> ids, Instant at) {
    if (!ids.isEmpty()) {
      jdbc.sql("update decision set undone_at = :at where id in (:ids)")
          .param("at", at.atOffset(ZoneOffset.UTC))
          .param("ids", ids)
          .update();
    }
  }

  private static Decision decision(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new Decision(
        row.getLong("id"),
        row.getLong("item_id"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getString("decided_by"),
        state == null ? null : State.valueOf(state),
        split(row.getString("add_themes")),
        split(row.getString("remove_themes")),
        row.getString("note"),
        instant(row.getObject("undone_at", OffsetDateTime.class)),
        row.getObject("batch_id", Long.class));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static String joined(Collection<String> themes) {
    return String.join(" ", themes);
  }

  private static List<String> split(String themes) {
    return themes.isEmpty() ? List.of() : List.of(themes.split(" "));
  }
}
