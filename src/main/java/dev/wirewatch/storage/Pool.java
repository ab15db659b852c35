package dev.wirewatch.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** The connections that are kept open. */
@Component
class Pool {

  private final DataSource database;

  Pool(DataSource database) {
    this.database = database;
  }

  /** Lets go of all, each as soon as it is given back. */
  void renew() {
    if (database instanceof HikariDataSource pool) {
      HikariPoolMXBean connections = pool.getHikariPoolMXBean();
      if (connections != null) {
        connections.softEvictConnections();
      }
    }
  }
}
