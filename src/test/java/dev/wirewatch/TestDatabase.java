package dev.wirewatch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
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

  /** A new, migrated database of this kind. */
  public Opened open() {
    DataSource dataSource = this == H2 ? h2() : postgresql();
    Flyway.configure().dataSource(dataSource).load().migrate();
    return new Opened(dataSource);
  }

  private static DataSource h2() {
    String url = "jdbc:h2:mem:test" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    return new DriverManagerDataSource(url, "sa", "");
  }

  private static synchronized DataSource postgresql() {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.builder().start();
      }
      String name = "test" + COUNT.incrementAndGet();
      var admin = JdbcClient.create(postgres.getPostgresDatabase());
      admin.sql("create database " + name).update();
      return postgres.getDatabase("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An open database and the usual ways to talk to it. */
  public record Opened(DataSource dataSource) {

    public JdbcClient jdbc() {
      return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
      return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }
  }
}
