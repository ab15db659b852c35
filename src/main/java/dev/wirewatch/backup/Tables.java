package dev.wirewatch.backup;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads H2's tables through, as only damage to the file could prevent. */
final class Tables {

  private final JdbcClient jdbc;

  Tables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A table.
   *
   * @param column any one of it
   */
  record Table(String name, String column) {}

  /** All of the program's tables, by name. */
  List<Table> all() {
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

  /**
   * Reads every row; without an index the rows themselves are read.
   *
   * @return how many there are
   * @throws org.springframework.dao.DataAccessException if one cannot be read
   */
  long read(Table table) {
    return jdbc.sql(
            "select count(*), count(\"%s\" || '') from \"%s\" use index ()"
                .formatted(table.column(), table.name()))
        .query((row, number) -> row.getLong(1))
        .single();
  }
}
