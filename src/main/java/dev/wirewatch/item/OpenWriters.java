package dev.wirewatch.item;

import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells when every transaction that may have written to the change log before a moment has ended,
 * however long it takes. Only PostgreSQL knows the transactions of all nodes; H2 serves one
 * process, which knows its own.
 */
final class OpenWriters {

  private final JdbcClient jdbc;
  private final boolean oneProcess;
  private final AtomicLong begun = new AtomicLong();
  private final ConcurrentSkipListSet<Long> open = new ConcurrentSkipListSet<>();

  OpenWriters(JdbcClient jdbc, boolean oneProcess) {
    this.jdbc = jdbc;
    this.oneProcess = oneProcess;
  }

  /** Runs something that writes to the log, whose transaction is open until it ends. */
  void write(Runnable writing) {
    if (!oneProcess) {
      writing.run();
      return;
    }
    long ticket = begun.incrementAndGet();
    open.add(ticket);
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new Ended(ticket));
      writing.run();
    } else {
      try {
        writing.run();
      } finally {
        open.remove(ticket);
      }
    }
  }

  private final class Ended implements TransactionSynchronization {
    private final long ticket;

    Ended(long ticket) {
      this.ticket = ticket;
    }

    @Override
    public void afterCompletion(int status) {
      open.remove(ticket);
    }
  }

  /** A mark that is below {@link #oldest} once every writer that is open now has ended. */
  long mark() {
    return oneProcess
        ? begun.get()
        : jdbc.sql("select pg_current_xact_id()::text::bigint").query(Long.class).single();
  }

  /** Writers with smaller marks have all ended. */
  long oldest() {
    if (oneProcess) {
      long next = begun.get() + 1;
      Long first = open.ceiling(0L);
      return first == null ? next : Math.min(first, next);
    }
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .single();
  }
}
