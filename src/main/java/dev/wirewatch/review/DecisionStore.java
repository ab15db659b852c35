package dev.wirewatch.review;

import dev.wirewatch.feed.DecidedItems;
import dev.wirewatch.item.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
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
        remove_themes, note)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ALL =
      """
      select id, item_id, decided_at, decided_by, state, add_themes, remove_themes, note, undone_at
      from decision
      """;

  private final JdbcTemplate batch;
  private final JdbcClient jdbc;

  DecisionStore(JdbcTemplate batch) {
    this.batch = batch;
    this.jdbc = JdbcClient.create(batch);
  }

  /**
   * Stores the same decision about each of some items.
   *
   * @param previous states of the items
   * @return in the order of the items
   */
  List<Decision> insert(
      List<Long> itemIds, Map<Long, State> previous, Instant at, String by, Verdict verdict) {
    Instant stored = at.truncatedTo(ChronoUnit.MILLIS);
    List<String> add = List.copyOf(verdict.addThemes());
    List<String> remove = List.copyOf(verdict.removeThemes());
    var keys = new GeneratedKeyHolder();
    batch.batchUpdate(
        (Connection connection) -> connection.prepareStatement(INSERT, new String[] {"id"}),
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement row, int i) throws SQLException {
            row.setLong(1, itemIds.get(i));
            row.setObject(2, stored.atOffset(ZoneOffset.UTC));
            row.setString(3, by);
            row.setString(4, verdict.state() == null ? null : verdict.state().name());
            row.setString(5, Objects.requireNonNull(previous.get(itemIds.get(i))).name());
            row.setString(6, joined(add));
            row.setString(7, joined(remove));
            row.setString(8, verdict.note());
          }

          @Override
          public int getBatchSize() {
            return itemIds.size();
          }
        },
        keys);
    var made = new ArrayList<Decision>();
    for (Map<String, Object> key : keys.getKeyList()) {
      long id = ((Number) key.values().iterator().next()).longValue();
      long itemId = itemIds.get(made.size());
      made.add(
          new Decision(id, itemId, stored, by, verdict.state(), add, remove, verdict.note(), null));
    }
    return made;
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

  /** What was decided about the items of feeds, and was not taken back. */
  DecidedItems count(Collection<Long> feedIds) {
    return jdbc.sql(
            """
            select count(case when s.state = 'KEPT' then 1 end),
              count(case when s.state = 'DISMISSED' then 1 end),
              count(case when exists (select 1 from decision d
                where d.item_id = i.id and d.undone_at is null and d.note <> '') then 1 end),
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
        instant(row.getObject("undone_at", OffsetDateTime.class)));
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
