package dev.wirewatch.config;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * The lock under which H2 begins to write its file. While it is held, no write begins.
 *
 * <p>H2 offers no way to hold it, so it is read from the store's own field: one that is missing
 * after an upgrade of H2 stops the program at its first commit, with the field's name.
 */
final class StoreLock {

  private static final VarHandle FIELD = field();

  private StoreLock() {}

  private static VarHandle field() {
    try {
      return MethodHandles.privateLookupIn(MVStore.class, MethodHandles.lookup())
          .findVarHandle(MVStore.class, "storeLock", ReentrantLock.class);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This version of H2 keeps its lock elsewhere", e);
    }
  }

  /** The store that a connection works on; nothing if that is not H2 in this process. */
  static Optional<MVStore> store(Connection connection) throws SQLException {
    return connection.isWrapperFor(JdbcConnection.class)
            && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
        ? Optional.of(session.getDatabase().getStore().getMvStore())
        : Optional.empty();
  }

  static Lock of(MVStore store) {
    return (Lock) FIELD.get(store);
  }
}
