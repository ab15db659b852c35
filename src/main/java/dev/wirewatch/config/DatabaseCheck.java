package dev.wirewatch.config;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads through the tables of H2's file after the start and once a day, so that damage is told
 * before somebody happens to ask for what it hit. PostgreSQL looks after its files itself.
 */
@Component("databaseFileHealthIndicator")
public class DatabaseCheck implements HealthIndicator, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
  private static final Duration AGAIN = Duration.ofDays(1);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final boolean isFile;
  private final BackgroundLoop loop;
  private volatile Map<String, String> damaged = Map.of();

  DatabaseCheck(JdbcClient jdbc, DataSource database, BackgroundLoops loops) {
    this.jdbc = jdbc;
    this.isFile = DatabaseProduct.servesOneProcess(database);
    this.loop = loops.loop("database-check", this::turn);
  }

  private void turn() throws InterruptedException {
    check();
    loop.await(AGAIN);
  }

  /** Reads every row of every table, and notes which cannot be read. */
  void check() {
    Map<String, String> found = new LinkedHashMap<>();
    for (Table table : tables()) {
      if (loop.isStopping()) {
        return;
      }
      try {
        read(table);
      } catch (DataAccessException e) {
        String cause = e.getMostSpecificCause().toString();
        LOG.error("The database file is damaged: table {} cannot be read: {}", table.name(), cause);
        found.put(table.name(), cause);
      }
    }
    damaged = found;
  }

  private record Table(String name, String column) {}

  private List<Table> tables() {
    return jdbc.sql(
            """
            select t.table_name, min(c.column_name) from information_schema.tables t
            join information_schema.columns c
              on c.table_schema = t.table_schema and c.table_name = t.table_name
            where t.table_schema = schema() and t.table_type = 'BASE TABLE'
            group by t.table_name order by t.table_name
            """)
        .query((row, number) ->
            new Table(
                Objects.requireNonNull(row.getString(1)), Objects.requireNonNull(row.getString(2))))
        .list();
  }

  /** Without an index the rows themselves are read. */
  private void read(Table table) {
    jdbc.sql(
            "select count(\"%s\" || '') from \"%s\" use index ()"
                .formatted(table.column(), table.name()))
        .query(Long.class)
        .single();
  }

  @Override
  public Health health() {
    Map<String, String> now = damaged;
    return now.isEmpty()
        ? Health.up().build()
        : Health.down()
            .withDetail(
                "problem", "The database file is damaged. Stop the program and restore a backup.")
            .withDetail("tables", now)
            .build();
  }

  @Override
  public void start() {
    if (isFile) {
      loop.start();
    }
  }

  @Override
  public void stop() {
    loop.stop(STOP);
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
