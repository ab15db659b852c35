package dev.wirewatch.access.log;

import dev.wirewatch.access.CurrentUser;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of what people did. Through the program rows are only ever added. Each carries a hash
 * over itself and over the hash of the row before, so that whoever changes one in the database
 * would have to change all after it and what is kept apart.
 */
@Component
public class ActivityLog {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_ONCE = 5_000;

  private final LogStore store;
  private final CurrentUser user;
  private final InstantSource clock;
  private final TransactionOperations transactions;

  public ActivityLog(
      JdbcTemplate jdbc,
      CurrentUser user,
      InstantSource clock,
      TransactionOperations transactions) {
    this.store = new LogStore(jdbc);
    this.user = user;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Adds what the current user did, in the caller's transaction. Others wait with theirs until it
   * ends, so this is the last that a transaction does.
   *
   * @param what such as {@code theme.change}
   * @param item that it was done to
   * @param before what was there, as a value that becomes JSON
   * @param after what is there now
   */
  public void add(
      String what, @Nullable Long item, @Nullable Object before, @Nullable Object after) {
    addFor(user.name(), what, item, before, after);
  }

  /** The same for somebody who is not the one that is asking now. */
  public void addFor(
      String who,
      String what,
      @Nullable Long item,
      @Nullable Object before,
      @Nullable Object after) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    transactions.executeWithoutResult(status -> {
      LogStore.Head head = store.heldHead();
      store.insert(
          Activity.following(
              head.hash(), head.rows() + 1, at, who, what, item, json(before), json(after)));
    });
  }

  /**
   * Rows that are asked for, the last one first.
   *
   * @param before only rows with a lower number
   */
  public List<Activity> find(LogQuery query, long before, int limit) {
    return store.find(query, before, limit);
  }

  private static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  /**
   * Whether the log is what the program wrote.
   *
   * @param firstBroken number of the first row that is not, or is not there; null if there is none
   * @param head hash of the last row, to be kept elsewhere by whoever trusts nobody
   */
  public record Verification(boolean holds, long rows, @Nullable Long firstBroken, String head) {}

  /** Reads the whole log and checks each row against the one before, and the last with the head. */
  public Verification verify() {
    LogStore.Head checked = LogStore.Head.EMPTY;
    // What comes meanwhile is checked too; at the end nothing may come.
    for (long known = store.head().rows(); checked.rows() < known; ) {
      List<Activity> rows = store.after(checked.rows(), AT_ONCE);
      Long broken = firstBroken(rows, checked);
      if (broken != null || rows.isEmpty()) {
        return broken(broken == null ? checked.rows() + 1 : broken);
      }
      checked = new LogStore.Head(rows.getLast().id(), rows.getLast().hash());
    }
    return end(checked);
  }

  private Verification end(LogStore.Head checked) {
    return transactions.execute(status -> {
      LogStore.Head head = store.heldHead();
      List<Activity> rest = store.after(checked.rows(), Integer.MAX_VALUE);
      Long broken = firstBroken(rest, checked);
      LogStore.Head last =
          rest.isEmpty() ? checked : new LogStore.Head(rest.getLast().id(), rest.getLast().hash());
      if (broken == null && last.rows() != head.rows()) {
        broken = Math.min(last.rows(), head.rows()) + 1;
      }
      if (broken == null && !last.hash().equals(head.hash())) {
        broken = head.rows();
      }
      return broken == null
          ? new Verification(true, head.rows(), null, head.hash())
          : broken(broken);
    });
  }

  private Verification broken(long row) {
    LogStore.Head head = store.head();
    return new Verification(false, head.rows(), row, head.hash());
  }

  private static @Nullable Long firstBroken(List<Activity> rows, LogStore.Head before) {
    LogStore.Head last = before;
    for (Activity row : rows) {
      if (row.id() != last.rows() + 1 || !row.follows(last.hash())) {
        return last.rows() + 1;
      }
      last = new LogStore.Head(row.id(), row.hash());
    }
    return null;
  }
}
