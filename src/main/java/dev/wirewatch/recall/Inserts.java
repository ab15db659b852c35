package dev.wirewatch.recall;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many rows this node has added to tables since its start; what was rolled back is none. */
@Component
public final class Inserts {

  private static final Pattern INSERT =
      Pattern.compile("\\s*insert\\s+into\\s+([a-z_]+)", Pattern.CASE_INSENSITIVE);

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** Rows added to a table, in transactions that have ended. */
  public long into(String table) {
    LongAdder count = counts.get(table);
    return count == null ? 0 : count.sum();
  }

  /** Notes what a statement has written. */
  void note(String sql, long rows) {
    Matcher insert = INSERT.matcher(sql);
    if (rows > 0 && insert.lookingAt()) {
      added(insert.group(1).toLowerCase(Locale.ROOT), rows);
    }
  }

  private void added(String table, long rows) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      count(table, rows);
      return;
    }
    var pending = (Pending) TransactionSynchronizationManager.getResource(this);
    if (pending == null) {
      pending = new Pending();
      TransactionSynchronizationManager.bindResource(this, pending);
      TransactionSynchronizationManager.registerSynchronization(pending);
    }
    pending.rows.merge(table, rows, Long::sum);
  }

  private void count(String table, long rows) {
    counts.computeIfAbsent(table, any -> new LongAdder()).add(rows);
  }

  /** What a transaction has added so far. */
  private final class Pending implements TransactionSynchronization {

    private final Map<String, Long> rows = new HashMap<>();

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(Inserts.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(Inserts.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(Inserts.this);
      if (status == STATUS_COMMITTED) {
        rows.forEach(Inserts.this::count);
      }
    }
  }
}
