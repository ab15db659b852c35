package dev.wirewatch;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The databases that the program runs on, each opened fresh and migrated. Storage tests run on all
 * of them: {@code @ParameterizedClass @EnumSource}.
 */
public enum TestDatabase {
  H2,
  POSTGRESQL;

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres postgres;

  /** Every migration takes its time, so a database is migrated once and then copied. */
  private static @Nullable String h2Script;

  private static @Nullable String postgresTemplate;

  /** A new, migrated database of this kind. */
  public Opened open() {
    return new Opened(this == H2 ? h2() : postgresql());
  }

  /** A new database of this kind as an earlier program left it, at a version of the schema. */
  public Opened openAt(String version) {
    var old = new Opened(this == H2 ? emptyH2() : emptyPostgresql());
    Flyway.configure().dataSource(old.dataSource()).target(version).load().migrate();
    return old;
  }

  private static DataSource h2() {
    DataSource copy = emptyH2();
    JdbcClient.create(copy).sql(h2Script()).update();
    return copy;
  }

  private static synchronized String h2Script() {
    if (h2Script == null) {
      DataSource first = migrated(emptyH2());
      h2Script =
          String.join(
              "\n", JdbcClient.create(first).sql("script nosettings").query(String.class).list());
    }
    return h2Script;
  }

  private static DataSource emptyH2() {
    String url = "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    return new DriverManagerDataSource(url, "sa", "");
  }

  private static synchronized DataSource postgresql() {
    if (postgresTemplate == null) {
      String name = newPostgres("template1");
      migrated(server().getDatabase("postgres", name));
      postgresTemplate = name;
    }
    return server().getDatabase("postgres", newPostgres(postgresTemplate));
  }

  private static DataSource emptyPostgresql() {
    return server().getDatabase("postgres", newPostgres("template1"));
  }

  private static synchronized EmbeddedPostgres server() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().start();
      }
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String newPostgres(String template) {
    String name = "test" + COUNT.incrementAndGet();
    JdbcClient.create(server().getPostgresDatabase())
        .sql("create database " + name + " template " + template)
        .update();
    return name;
  }

  private static DataSource migrated(DataSource empty) {
    Flyway.configure().dataSource(empty).load().migrate();
    return empty;
  }

  /** An open database and the usual ways to talk to it. */
  public record Opened(DataSource dataSource) {

    public JdbcClient jdbc() {
      return JdbcClient.create(dataSource);
    }

    /** Brings the schema to its newest version, as a start of the program does. */
    public void migrate() {
      migrated(dataSource);
    }

    /** The log of what the local editor does. */
    public ActivityLog activities(InstantSource clock) {
      return new ActivityLog(
          new JdbcTemplate(dataSource), new CurrentUser(false), clock, transactions());
    }

    public TransactionTemplate transactions() {
      return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
  }
}
