package dev.wirewatch.review.batch;

import dev.wirewatch.item.State;
import dev.wirewatch.review.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Batches, and what is still to be done of them. */
@Repository
class BatchStore {

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  BatchStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  /**
   * What a batch is to do.
   *
   * @param verdict null where it takes another batch back
   * @param only states that items must have; empty for any
   */
  record Task(long id, String by, @Nullable Verdict verdict, Set<State> only) {}

  /** Stores a batch with what is to be done; one of nothing is finished. */
  long insert(
      String by,
      Instant now,
      @Nullable Long undoes,
      @Nullable Verdict verdict,
      Set<State> only,
      List<Long> ids) {
    var key = new GeneratedKeyHolder();
    client
        .sql(
            """
            insert into decision_batch (made_by, made_at, undoes, state, add_themes, remove_themes,
              note, only_states, total, done, failed, finished_at, holder, held_until)
            values (:by, :now, :undoes, :state, :add, :remove, :note, :only, :total, 0, 0,
              :finished, '', :now)
            """)
        .param("by", by)
        .param("now", utc(now))
        .param("undoes", undoes)
        .param("state", verdict == null || verdict.state() == null ? null : verdict.state().name())
        .param("add", verdict == null ? "" : String.join(" ", verdict.addThemes()))
        .param("remove", verdict == null ? "" : String.join(" ", verdict.removeThemes()))
        .param("note", verdict == null ? null : verdict.note())
        .param("only", only.stream().map(State::name).collect(Collectors.joining(" ")))
        .param("total", ids.size())
        .param("finished", ids.isEmpty() ? utc(now) : null)
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    List<List<Long>> parts = PartIds.parts(ids);
    jdbc.batchUpdate(
        "insert into decision_batch_part (batch_id, part, ids) values (?, ?, ?)",
        IntStream.range(0, parts.size()).boxed().toList(),
        500,
        (row, part) -> {
          row.setLong(1, id);
          row.setInt(2, part);
          row.setBytes(3, PartIds.bytes(parts.get(part)));
        });
    return id;
  }

  Optional<Batch> find(long id) {
    return find(id, "");
  }

  /** The same, and lets nobody else work on it until the transaction ends. */
  Optional<Batch> hold(long id) {
    return find(id, " for update");
  }

  private Optional<Batch> find(long id, String lock) {
    return client
        .sql(
            """
            select id, made_by, made_at, undoes, total, done, failed, problem, finished_at
            from decision_batch where id = :id\
            """
                + lock)
        .param("id", id)
        .query((row, number) -> batch(row))
        .optional();
  }

  private static Batch batch(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Batch(
        row.getLong("id"),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getObject("undoes", Long.class),
        row.getInt("total"),
        row.getInt("done"),
        row.getInt("failed"),
        row.getString("problem"),
        finished == null ? null : finished.toInstant());
  }

  /** Ids of the batches that are not finished, the oldest first. */
  List<Long> open() {
    return client
        .sql("select id from decision_batch where finished_at is null order by id")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Takes a batch for a node, or keeps it; empty if it is finished or another node has it. */
  Optional<Task> take(long id, String node, Instant now, Instant until) {
    int taken =
        client
            .sql(
                """
                update decision_batch set holder = :node, held_until = :until
                where id = :id and finished_at is null
                  and (holder in ('', :node) or held_until < :now)
                """)
            .param("id", id)
            .param("node", node)
            .param("now", utc(now))
            .param("until", utc(until))
            .update();
    return taken == 0
        ? Optional.empty()
        : client
            .sql(
                """
                select id, made_by, undoes, state, add_themes, remove_themes, note, only_states
                from decision_batch where id = ?
                """)
            .param(id)
            .query((row, number) -> task(row))
            .optional();
  }

  private static Task task(ResultSet row) throws SQLException {
    String state = row.getString("state");
    Verdict verdict =
        row.getObject("undoes") != null
            ? null
            : new Verdict(
                state == null ? null : State.valueOf(state),
                words(row.getString("add_themes")).collect(Collectors.toSet()),
                words(row.getString("remove_themes")).collect(Collectors.toSet()),
                row.getString("note"));
    return new Task(
        row.getLong("id"),
        row.getString("made_by"),
        verdict,
        words(row.getString("only_states")).map(State::valueOf).collect(Collectors.toSet()));
  }

  private static Stream<String> words(String joined) {
    return Stream.of(joined.split(" ")).filter(word -> !word.isEmpty());
  }

  /** A part of a batch that is still to be done. */
  record Part(int number, List<Long> ids) {}

  Optional<Part> next(long id) {
    return client
        .sql("select part, ids from decision_batch_part where batch_id = ? order by part limit 1")
        .param(id)
        .query((row, number) -> new Part(row.getInt(1), PartIds.ids(row.getBytes(2))))
        .optional();
  }

  /** Strikes a part out. */
  void done(long id, Part part, int done, @Nullable String problem) {
    client
        .sql("delete from decision_batch_part where batch_id = :id and part = :part")
        .param("id", id)
        .param("part", part.number())
        .update();
    client
        .sql(
            """
            update decision_batch set done = done + :done, failed = failed + :failed,
              problem = coalesce(:problem, problem)
            where id = :id
            """)
        .param("id", id)
        .param("done", done)
        .param("failed", part.ids().size() - done)
        .param("problem", problem)
        .update();
  }

  /** Strikes out all that is still to be done of a batch. */
  void stop(long id, String problem) {
    int struck =
        client.sql("delete from decision_batch_part where batch_id = ?").param(id).update();
    if (struck > 0) {
      client
          .sql("update decision_batch set failed = total - done, problem = :problem where id = :id")
          .param("id", id)
          .param("problem", problem)
          .update();
    }
  }

  /** Notes that all of a batch is done and can be found. */
  void finish(long id, String node, Instant now) {
    client
        .sql(
            """
            update decision_batch set finished_at = :now
            where id = :id and holder = :node and finished_at is null
            """)
        .param("id", id)
        .param("node", node)
        .param("now", utc(now))
        .update();
  }

  /** Lets other nodes have the batches of one. */
  void release(String node) {
    client
        .sql("update decision_batch set holder = '' where finished_at is null and holder = ?")
        .param(node)
        .update();
  }

  /** Lets any node have all batches: those who had them are gone. */
  void releaseAll() {
    client.sql("update decision_batch set holder = '' where finished_at is null").update();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
