package dev.wirewatch.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Writes all that is committed to H2's file. H2's own {@code checkpoint sync} holds the lock that
 * commits need until everything is written, and does not wait for a write that its background
 * thread has begun. This holds the lock only while H2 notes what is to be written.
 */
final class StoreWrite {

  private StoreWrite() {}

  /** Returns when everything that was committed before is on disk. */
  static void write(Connection connection) throws SQLException {
    Optional<MVStore> store = StoreLock.store(connection);
    if (store.isEmpty()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
      return;
    }
    try {
      write(store.get());
    } catch (MVStoreException e) {
      throw new SQLException(e);
    }
  }

  private static void write(MVStore store) {
    Lock lock = StoreLock.of(store);
    lock.lock();
    try {
      store.tryCommit();
    } finally {
      lock.unlock();
    }
    FileStore<?> file = store.getFileStore();
    if (file != null) {
      // Waits for what others have begun to write, too.
      file.executeFileStoreOperation(() -> {});
    }
    MVStoreException problem = store.getPanicException();
    if (problem != null) {
      throw problem;
    }
    store.sync();
  }
}
