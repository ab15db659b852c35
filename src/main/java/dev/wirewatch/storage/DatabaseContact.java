package dev.wirewatch.storage;

import dev.wirewatch.config.DatabaseProduct;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the database whether it is there, by a connection of its own: those of the pool may all be
 * at work, and whoever waits for one cannot tell that from a database that is away.
 */
@Component
class DatabaseContact {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseContact.class);
  private static final int SECONDS = 3;

  /** Settings of PostgreSQL's driver; H2, within the program, needs no patience. */
  private static final Set<String> PATIENCE =
      Set.of("connectTimeout", "loginTimeout", "socketTimeout", "cancelSignalTimeout");

  private final @Nullable JdbcConnectionDetails details;
  private final DataSource database;
  private final boolean remote;
  private @Nullable Connection kept;

  /**
   * Knows the database.
   *
   * @param details where it is; there are none where somebody gave the program its connections
   */
  DatabaseContact(ObjectProvider<JdbcConnectionDetails> details, DataSource database) {
    this.details = details.getIfAvailable();
    this.database = database;
    this.remote =
        this.details == null
            ? !DatabaseProduct.servesOneProcess(database)
            : this.details.getJdbcUrl().startsWith("jdbc:postgresql:");
  }

  /** Whether it answers, and takes writes. */
  synchronized boolean answers() {
    // It may only have closed this one connection.
    return tries() || remote && tries();
  }

  /** Whether it is H2, which runs within the program. */
  boolean isLocal() {
    return !remote;
  }

  private boolean tries() {
    try {
      Connection connection = kept == null ? open() : kept;
      kept = remote ? connection : null;
      boolean there = asks(connection);
      if (!remote || !there) {
        close();
        connection.close();
      }
      return there;
    } catch (SQLException e) {
      LOG.debug("The database does not answer", e);
      close();
      return false;
    }
  }

  private boolean asks(Connection connection) throws SQLException {
    String question =
        remote
            ? "select pg_is_in_recovery()"
            : "select readonly() from (select count(*) from \"flyway_schema_history\")";
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && !answer.getBoolean(1);
    }
  }

  private Connection open() throws SQLException {
    if (details == null) {
      return database.getConnection();
    }
    var settings = new Properties();
    if (details.getUsername() != null) {
      settings.setProperty("user", details.getUsername());
    }
    if (details.getPassword() != null) {
      settings.setProperty("password", details.getPassword());
    }
    if (remote) {
      PATIENCE.forEach(setting -> settings.setProperty(setting, String.valueOf(SECONDS)));
    }
    return DriverManager.getConnection(details.getJdbcUrl(), settings);
  }

  /** Leaves it alone: H2 closes its file when nobody is connected any more. */
  synchronized void close() {
    Connection open = kept;
    kept = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (SQLException e) {
      LOG.debug("The connection was gone already", e);
    }
  }
}
