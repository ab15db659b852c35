package dev.wirewatch.item;

import dev.wirewatch.config.DatabaseProduct;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The log of changed items, written in the transaction that changes them. Whoever follows it must
 * expect ids out of order: they are given before commit.
 */
@Component
class ChangeLog {

  /** As many as a statement may comfortably name. */
  private static final int RANGES = 100;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final InstantSource clock;
  private final OpenWriters writers;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  ChangeLog(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.clock = clock;
    writers = new OpenWriters(client, DatabaseProduct.servesOneProcess(jdbc.getDataSource()));
  }

  /** A line of the log. */
  record Change(long id, long itemId, boolean added) {}

  void added(Collection<Long> itemIds) {
    write(itemIds, true);
    wake();
  }

  void changed(Collection<Long> itemIds) {
    write(itemIds, false);
    wake();
  }

  /** Notes changes that the caller itself has indexed after it commits: nobody is woken for it. */
  void decided(Collection<Long> itemIds) {
    write(itemIds, false);
  }

  private void write(Collection<Long> itemIds, boolean added) {
    writers.write(() -> insert(itemIds, added));
  }

  private void wake() {
    afterCommit(() -> followers.forEach(Runnable::run));
  }

  private void insert(Collection<Long> itemIds, boolean added) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.batchUpdate(
        "insert into item_change (item_id, added, at) values (?, ?, ?)",
        itemIds,
        500,
        (row, itemId) -> {
          row.setLong(1, itemId);
          row.setBoolean(2, added);
          row.setObject(3, now);
        });
  }

  private static void afterCommit(Runnable action) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      action.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }

  /** Runs something whenever this node has committed a change. */
  void follow(Runnable follower) {
    followers.add(follower);
  }

  /** Changes with greater ids that are visible now, in the order of their ids. */
  List<Change> after(long id, int limit) {
    return client
        .sql("select id, item_id, added from item_change where id > :id order by id limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query(ChangeLog::change)
        .list();
  }

  /**
   * How much of the log comes after a change.
   *
   * @param changes at most so many, as some ids are never used
   * @param since when the first of them was made; none if there is none
   */
  record Behind(long changes, @Nullable Instant since) {}

  /** What comes after a change now. */
  Behind behind(long id) {
    return client
        .sql("select id, at from item_change where id > :id order by id limit 1")
        .param("id", id)
        .query((row, number) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional()
        .map(first -> new Behind(Math.max(0, last() - Math.max(0, id)), first))
        .orElse(new Behind(0, null));
  }

  /** Those of the changes that are visible now. */
  List<Change> within(List<Gaps.Range> ranges) {
    var found = new ArrayList<Change>();
    for (int from = 0; from < ranges.size(); from += RANGES) {
      List<Gaps.Range> part = ranges.subList(from, Math.min(from + RANGES, ranges.size()));
      String any = String.join(" or ", Collections.nCopies(part.size(), "id between ? and ?"));
      Object[] bounds =
          part.stream().flatMap(range -> Stream.of(range.first(), range.last())).toArray();
      found.addAll(
          jdbc.query(
              "select id, item_id, added from item_change where " + any + " order by id",
              ChangeLog::change,
              bounds));
    }
    return found;
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(row.getLong("id"), row.getLong("item_id"), row.getBoolean("added"));
  }

  /** The greatest id that is visible now; 0 if there is none. */
  long last() {
    return client.sql("select coalesce(max(id), 0) from item_change").query(Long.class).single();
  }

  /** Ids up to one that are not visible now: rolled back, or not committed yet. */
  List<Gaps.Range> missing(long upTo) {
    return client
        .sql(
            """
            select before + 1 as first_id, id - 1 as last_id
            from (select id, lag(id, 1, 0) over (order by id) as before
              from item_change where id <= :upTo) as line
            where id > before + 1
            order by id
            """)
        .param("upTo", upTo)
        .query((row, number) -> new Gaps.Range(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** The transactions that may still write to this log. */
  OpenWriters writers() {
    return writers;
  }
}
