package dev.wirewatch.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which of the two databases that the program runs on is in use. */
public final class DatabaseProduct {

  /** What H2 says of a file that another process has open. */
  private static final int IN_USE = 90_020;

  private DatabaseProduct() {}

  /** Whether H2 says that another process has the database's file open. */
  public static boolean isInUse(SQLException problem) {
    return problem.getErrorCode() == IN_USE;
  }

  /**
   * Whether it is H2, which serves one process and writes commits to disk a little later;
   * PostgreSQL serves several nodes.
   */
  public static boolean servesOneProcess(@Nullable DataSource database) {
    try (Connection connection = Objects.requireNonNull(database).getConnection()) {
      return "H2".equals(connection.getMetaData().getDatabaseProductName());
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
  }
}
