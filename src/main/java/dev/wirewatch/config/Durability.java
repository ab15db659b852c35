package dev.wirewatch.config;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes sure that what people decided, changed, or see in a list is on disk before they do. H2
 * writes commits out up to half a second later. Polls may lose that half second, because entries
 * and validators are lost together and polled again; what people did or were shown may not. Whoever
 * waits while the disk is busy shares the next write. PostgreSQL needs no help.
 */
@Component
public class Durability {

  private final DataSource database;
  private final Disk disk;
  private final boolean delayed;
  private final SharedWork writing = new SharedWork(this::write);

  @Autowired
  public Durability(DataSource database) {
    this(database, StoreWrite::write);
  }

  /**
   * @param disk writes all that is committed
   */
  Durability(DataSource database, Disk disk) {
    this.database = database;
    this.disk = disk;
    this.delayed = DatabaseProduct.servesOneProcess(database);
  }

  /** Writes all that is committed in the database of a connection. */
  @FunctionalInterface
  interface Disk {
    void write(Connection connection) throws SQLException;
  }

  /** Waits until everything committed is on disk; inside a transaction, once it commits. */
  public void settle() {
    if (!delayed) {
      return;
    }
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      writing.share();
    } else if (TransactionSynchronizationManager.getSynchronizations().stream()
        .noneMatch(AfterCommit.class::isInstance)) {
      TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
    }
  }

  /** A mark to {@link #settle(long)} by; everything committed before it counts. */
  public long mark() {
    return writing.ask();
  }

  /** Waits until everything committed before the mark is on disk; it mostly is by now. */
  public void settle(long mark) {
    if (delayed) {
      writing.await(mark);
    }
  }

  private final class AfterCommit implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      writing.share();
    }
  }

  // After a commit its connection is still held: a second one might never be free.
  private void write() {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      disk.write(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be written to disk", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
