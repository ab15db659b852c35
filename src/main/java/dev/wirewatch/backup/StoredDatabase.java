package dev.wirewatch.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** H2's file while no program has it open. */
final class StoredDatabase {

  /** The user of the program's own database. */
  private static final String USER = "wirewatch";

  private StoredDatabase() {}

  /**
   * How much it holds.
   *
   * @param rows of all tables together
   */
  record Size(int tables, long rows) {}

  /**
   * Reads every row, changing nothing.
   *
   * @throws BackupProblem if one cannot be read
   */
  static Size read(Path folder) {
    String url =
        "jdbc:h2:file:"
            + folder.toAbsolutePath().resolve("wirewatch")
            + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    try (Connection connection = DriverManager.getConnection(url, USER, "")) {
      var tables = new Tables(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
      long rows = 0;
      var all = tables.all();
      for (Tables.Table table : all) {
        rows += tables.read(table);
      }
      return new Size(all.size(), rows);
    } catch (SQLException | DataAccessException e) {
      throw new BackupProblem("The database in the backup cannot be read", e);
    }
  }
}
