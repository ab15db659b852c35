package dev.wirewatch.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

  private final JdbcTemplate jdbc;
  private final JdbcClient client;
  private final InstantSource clock;
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();

  ChangeLog(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
    this.clock = clock;
  }

  /** A line of the log. */
  record Change(long id, long itemId, boolean added) {}

  void added(Collection<Long> itemIds) {
    write(itemIds, true);
  }

  void changed(Collection<Long> itemIds) {
    write(itemIds, false);
  }

  private void write(Collection<Long> itemIds, boolean added) {
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
    afterCommit(() -> followers.forEach(Runnable::run));
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

  /** Those of the changes that are visible now. */
  List<Change> among(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : client
            .sql("select id, item_id, added from item_change where id in (:ids)")
            .param("ids", ids)
            .query(ChangeLog::change)
            .list();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    return new Change(row.getLong("id"), row.getLong("item_id"), row.getBoolean("added"));
  }

  /** The greatest id written before a moment; 0 if there is none. */
  long lastBefore(Instant moment) {
    return client
        .sql("select coalesce(max(id), 0) from item_change where at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }
}
