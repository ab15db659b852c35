package dev.wirewatch.review.assign;

import dev.wirewatch.item.ParameterBatches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** What is set aside for whom. What is over counts for nothing, though it may still be there. */
@Repository
class AssignmentStore {

  private static final String ALL =
      "select id, holder, made_by, note, minutes, held_until from assignment";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  AssignmentStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /** What is asked for. */
  record Wish(String holder, String by, @Nullable String note, int minutes) {}

  /** Lets nobody else set anything aside until the transaction ends. */
  void takeTurn() {
    client.sql("select only_one from assignment_turn for update").query(Integer.class).single();
  }

  void forget(Instant upTo) {
    client.sql("delete from assignment where held_until <= ?").param(utc(upTo)).update();
  }

  long insert(Wish wish, Instant until, List<Long> items) {
    var key = new GeneratedKeyHolder();
    client
        .sql(
            """
            insert into assignment (holder, made_by, note, minutes, held_until)
            values (:holder, :by, :note, :minutes, :until)
            """)
        .param("holder", wish.holder())
        .param("by", wish.by())
        .param("note", wish.note())
        .param("minutes", wish.minutes())
        .param("until", utc(until))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    jdbc.batchUpdate(
        "insert into assignment_item (item_id, assignment_id, position) values (?, ?, ?)",
        IntStream.range(0, items.size()).boxed().toList(),
        500,
        (row, position) -> {
          row.setLong(1, items.get(position));
          row.setLong(2, id);
          row.setInt(3, position);
        });
    return id;
  }

  /** Whose items are whose, by item. */
  Map<Long, String> holders(Instant now) {
    var holders = new HashMap<Long, String>();
    client
        .sql(
            """
            select i.item_id, a.holder from assignment_item i
            join assignment a on a.id = i.assignment_id where a.held_until > ?
            """)
        .param(utc(now))
        .query(row -> {
          holders.put(row.getLong(1), row.getString(2));
        });
    return holders;
  }

  /** Who has an item. */
  Optional<String> holder(long itemId, Instant now) {
    return client
        .sql(
            """
            select a.holder from assignment_item i join assignment a on a.id = i.assignment_id
            where i.item_id = :item and a.held_until > :now
            """)
        .param("item", itemId)
        .param("now", utc(now))
        .query((row, number) -> row.getString(1))
        .optional();
  }

  /** For whom some items are set aside, by item. */
  Map<Long, Held> held(Collection<Long> itemIds, Instant now) {
    var held = new HashMap<Long, Held>();
    for (List<Long> part : ParameterBatches.of(itemIds)) {
      client
          .sql(
              """
              select i.item_id, a.id, a.holder, a.made_by, a.note, a.held_until
              from assignment_item i join assignment a on a.id = i.assignment_id
              where i.item_id in (:items) and a.held_until > :now
              """)
          .param("items", part)
          .param("now", utc(now))
          .query(row -> {
            held.put(row.getLong("item_id"), held(row));
          });
    }
    return held;
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getLong("id"),
        row.getString("holder"),
        row.getString("made_by"),
        row.getString("note"),
        row.getObject("held_until", OffsetDateTime.class).toInstant());
  }

  /** Takes items out of what they are set aside in. */
  void free(Collection<Long> itemIds) {
    for (List<Long> part : ParameterBatches.of(itemIds)) {
      client
          .sql("delete from assignment_item where item_id in (:items)")
          .param("items", part)
          .update();
    }
  }

  /** Lets what an item is set aside in be so for as long again as at first. */
  void prolong(long itemId, Instant now) {
    client
        .sql(
            """
            select a.id, a.minutes from assignment_item i join assignment a on a.id = i.assignment_id
            where i.item_id = ?
            """)
        .param(itemId)
        .query((row, number) -> Map.entry(row.getLong(1), row.getInt(2)))
        .optional()
        .ifPresent(found ->
            client
                .sql("update assignment set held_until = :until where id = :id")
                .param("until", utc(now.plusSeconds(60L * found.getValue())))
                .param("id", found.getKey())
                .update());
  }

  Optional<Assignment> find(long id, Instant now) {
    return client
        .sql(ALL + " where id = :id and held_until > :now")
        .param("id", id)
        .param("now", utc(now))
        .query((row, number) -> assignment(row))
        .optional();
  }

  /** All that is set aside, the first one first. */
  List<Assignment> all(Instant now) {
    return client
        .sql(ALL + " where held_until > ? order by id")
        .param(utc(now))
        .query((row, number) -> assignment(row))
        .list();
  }

  private Assignment assignment(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new Assignment(
        id,
        row.getString("holder"),
        row.getString("made_by"),
        row.getString("note"),
        row.getObject("held_until", OffsetDateTime.class).toInstant(),
        items(id));
  }

  private List<Long> items(long id) {
    return client
        .sql("select item_id from assignment_item where assignment_id = ? order by position")
        .param(id)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  void delete(long id) {
    client.sql("delete from assignment where id = ?").param(id).update();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
