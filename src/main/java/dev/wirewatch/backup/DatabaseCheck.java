package dev.wirewatch.backup;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.config.DatabaseProduct;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * Reads through the tables of H2's file a minute after the start and once a day, so that damage is
 * told before somebody happens to ask for what it hit. PostgreSQL looks after its files itself.
 */
@Component("databaseFileHealthIndicator")
public class DatabaseCheck implements HealthIndicator, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
  private static final Duration AGAIN = Duration.ofDays(1);

  /** People who wait for the first page come before it. */
  private static final Duration FIRST = Duration.ofMinutes(1);

  private static final Duration STOP = Duration.ofSeconds(5);

  private final Tables tables;
  private final boolean isFile;
  private final BackgroundLoop loop;
  private boolean begun;
  private volatile Map<String, String> damaged = Map.of();

  DatabaseCheck(JdbcClient jdbc, DataSource database, BackgroundLoops loops) {
    this.tables = new Tables(jdbc);
    this.isFile = DatabaseProduct.servesOneProcess(database);
    this.loop = loops.loop("database-check", this::turn);
  }

  private void turn() throws InterruptedException {
    if (!begun) {
      begun = true;
      loop.rest(FIRST);
    }
    check();
    loop.await(AGAIN);
  }

  /** Reads every row of every table, and notes which cannot be read. */
  void check() {
    Map<String, String> found = new LinkedHashMap<>();
    for (Tables.Table table : tables.all()) {
      if (loop.isStopping()) {
        return;
      }
      try {
        tables.read(table);
      } catch (DataAccessException e) {
        String cause = e.getMostSpecificCause().toString();
        LOG.error("The database file is damaged: table {} cannot be read: {}", table.name(), cause);
        found.put(table.name(), cause);
      }
    }
    damaged = found;
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
