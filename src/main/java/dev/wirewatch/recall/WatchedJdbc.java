package dev.wirewatch.recall;

import java.util.Collection;
import java.util.List;
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

/** Runs statements as ever, and notes what they write: no store has to say so by itself. */
final class WatchedJdbc extends JdbcTemplate {

  private final Writes writes;

  WatchedJdbc(DataSource database, Writes writes) {
    super(database);
    this.writes = writes;
  }

  private void note(Object statement) {
    if (statement instanceof SqlProvider known && known.getSql() != null) {
      writes.note(known.getSql());
    } else {
      writes.noteUnknown();
    }
  }

  @Override
  public void execute(String sql) throws DataAccessException {
    super.execute(sql);
    writes.note(sql);
  }

  @Override
  public int update(String sql) throws DataAccessException {
    int rows = super.update(sql);
    writes.note(sql);
    return rows;
  }

  @Override
  protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values)
      throws DataAccessException {
    int rows = super.update(statement, values);
    note(statement);
    return rows;
  }

  @Override
  public int update(PreparedStatementCreator statement, KeyHolder keys) throws DataAccessException {
    int rows = super.update(statement, keys);
    note(statement);
    return rows;
  }

  @Override
  public int[] batchUpdate(String... statements) throws DataAccessException {
    int[] rows = super.batchUpdate(statements);
    List.of(statements).forEach(writes::note);
    return rows;
  }

  @Override
  public int[] batchUpdate(String sql, BatchPreparedStatementSetter values)
      throws DataAccessException {
    int[] rows = super.batchUpdate(sql, values);
    writes.note(sql);
    return rows;
  }

  @Override
  public int[] batchUpdate(
      PreparedStatementCreator statement, BatchPreparedStatementSetter values, KeyHolder keys)
      throws DataAccessException {
    int[] rows = super.batchUpdate(statement, values, keys);
    note(statement);
    return rows;
  }

  @Override
  public <T> int[][] batchUpdate(
      String sql, Collection<T> all, int size, ParameterizedPreparedStatementSetter<T> values)
      throws DataAccessException {
    int[][] rows = super.batchUpdate(sql, all, size, values);
    writes.note(sql);
    return rows;
  }

  @Override
  public <T extends @Nullable Object> T execute(
      PreparedStatementCreator statement, PreparedStatementCallback<T> work)
      throws DataAccessException {
    T made = super.execute(statement, work);
    note(statement);
    return made;
  }

  /** A query may write, as {@code update … returning} does. */
  @Override
  public <T extends @Nullable Object> T query(
      PreparedStatementCreator statement,
      @Nullable PreparedStatementSetter values,
      ResultSetExtractor<T> reader)
      throws DataAccessException {
    T read = super.query(statement, values, reader);
    if (statement instanceof SqlProvider known && known.getSql() != null) {
      writes.note(known.getSql());
    }
    return read;
  }
}
