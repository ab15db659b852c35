package dev.wirewatch.recall;

import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs statements as ever, and notes what they write: no store has to say so by itself. What writes
 * outside a transaction gets one of its own, so that all commits go one way.
 */
final class WatchedJdbc extends JdbcTemplate {

  private final Writes writes;
  private final Inserts inserts;
  private final TransactionOperations transactions;

  WatchedJdbc(
      DataSource database,
      Writes writes,
      Inserts inserts,
      PlatformTransactionManager transactions) {
    super(database);
    this.writes = writes;
    this.inserts = inserts;
    this.transactions = new TransactionTemplate(transactions);
  }

  private <T extends @Nullable Object> T committed(Supplier<T> work) {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? work.get()
        : transactions.execute(status -> work.get());
  }

  private void note(String sql, long rows) {
    writes.note(sql);
    inserts.note(sql, rows);
  }

  private void note(Object statement, long rows) {
    if (statement instanceof SqlProvider known && known.getSql() != null) {
      note(known.getSql(), rows);
    } else {
      writes.noteUnknown();
    }
  }

  /** A driver that sends many rows at once may not say of each whether it was one. */
  private static long sum(int... rows) {
    return Arrays.stream(rows).map(each -> each == Statement.SUCCESS_NO_INFO ? 1 : each).sum();
  }

  @Override
  public void execute(String sql) throws DataAccessException {
    committed(() -> {
      super.execute(sql);
      return null;
    });
    writes.note(sql);
  }

  @Override
  public int update(String sql) throws DataAccessException {
    int rows = committed(() -> super.update(sql));
    note(sql, rows);
    return rows;
  }

  @Override
  protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values)
      throws DataAccessException {
    int rows = committed(() -> super.update(statement, values));
    note(statement, rows);
    return rows;
  }

  @Override
  public int update(PreparedStatementCreator statement, KeyHolder keys) throws DataAccessException {
    int rows = committed(() -> super.update(statement, keys));
    note(statement, rows);
    return rows;
  }

  @Override
  public int[] batchUpdate(String... statements) throws DataAccessException {
    int[] rows = committed(() -> super.batchUpdate(statements));
    List.of(statements).forEach(writes::note);
    return rows;
  }

  @Override
  public int[] batchUpdate(String sql, BatchPreparedStatementSetter values)
      throws DataAccessException {
    int[] rows = committed(() -> super.batchUpdate(sql, values));
    note(sql, sum(rows));
    return rows;
  }

  @Override
  public int[] batchUpdate(
      PreparedStatementCreator statement, BatchPreparedStatementSetter values, KeyHolder keys)
      throws DataAccessException {
    int[] rows = committed(() -> super.batchUpdate(statement, values, keys));
    note(statement, sum(rows));
    return rows;
  }

  @Override
  public <T> int[][] batchUpdate(
      String sql, Collection<T> all, int size, ParameterizedPreparedStatementSetter<T> values)
      throws DataAccessException {
    int[][] rows = committed(() -> super.batchUpdate(sql, all, size, values));
    note(sql, Arrays.stream(rows).mapToLong(WatchedJdbc::sum).sum());
    return rows;
  }

  @Override
  public <T extends @Nullable Object> T execute(
      PreparedStatementCreator statement, PreparedStatementCallback<T> work)
      throws DataAccessException {
    T made = committed(() -> super.execute(statement, work));
    note(statement, 0);
    return made;
  }

  /** A query may write, as {@code update … returning} does. */
  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator statement,
      @Nullable PreparedStatementSetter values,
      ResultSetExtractor<T> reader)
      throws DataAccessException {
    String sql = statement instanceof SqlProvider known ? known.getSql() : null;
    if (sql == null || !writes.isWrite(sql)) {
      return super.query(statement, values, reader);
    }
    T read = committed(() -> super.query(statement, values, reader));
    writes.note(sql);
    return read;
  }
}
