package dev.wirewatch.config;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Commits so that a file of H2 never holds half of one. H2 writes tables and indexes as it finds
 * them one after the other, while others commit; a program that is killed before the next write
 * then starts with an index that names rows which its table does not have. So no write begins while
 * a commit is under way, and no commit while one begins.
 */
@Component
class WholeCommits extends JdbcTransactionManager {

  @Autowired
  WholeCommits(DataSource database, ObjectProvider<TransactionManagerCustomizers> listeners) {
    this(database);
    // Those of storage among them, which let nothing begin that cannot be stored.
    listeners.ifAvailable(each -> each.customize(this));
  }

  WholeCommits(DataSource database) {
    super(database);
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    Optional<Lock> lock = lock();
    lock.ifPresent(Lock::lock);
    try {
      super.doCommit(status);
    } finally {
      lock.ifPresent(Lock::unlock);
    }
  }

  private Optional<Lock> lock() {
    var holder =
        (ConnectionHolder)
            Objects.requireNonNull(
                TransactionSynchronizationManager.getResource(obtainDataSource()));
    try {
      return StoreLock.store(holder.getConnection()).map(StoreLock::of);
    } catch (SQLException e) {
      throw translateException("commit", e);
    }
  }
}
