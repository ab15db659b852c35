package dev.wirewatch.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes sure that what people decided is on disk before they are told so. H2 writes commits out up
 * to half a second later. Polls may lose that half second, because entries and validators are lost
 * together and polled again; decisions may not. PostgreSQL needs no help.
 */
@Component
public class Durability {

  private final DataSource database;
  private final boolean delayed;

  public Durability(DataSource database) {
    this.database = database;
    this.delayed = product(database).equals("H2");
  }

  private static String product(DataSource database) {
    try (Connection connection = database.getConnection()) {
      return String.valueOf(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
  }

  /** Waits until everything committed is on disk; inside a transaction, as soon as it commits. */
  public void settle() {
    if (!delayed) {
      return;
    }
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              write();
            }
          });
    } else {
      write();
    }
  }

  private void write() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be written to disk", e);
    }
  }
}
