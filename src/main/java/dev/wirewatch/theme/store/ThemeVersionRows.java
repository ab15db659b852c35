package dev.wirewatch.theme.store;

import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of themes. */
@Repository
class ThemeVersionRows {

  private final JdbcClient jdbc;
  private final VersionRows<ThemeVersion> rows;

  ThemeVersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.rows = new VersionRows<>(jdbc, "theme_version", "theme_id", ThemeVersionRows::version);
  }

  /** The last version of each theme, by its id; that of a deleted theme is its deletion. */
  Map<String, ThemeVersion> last() {
    return rows.last();
  }

  /** The last one first. */
  List<ThemeVersion> of(String themeId) {
    return rows.of(themeId);
  }

  void add(String themeId, ThemeVersion version) {
    jdbc.sql(
            """
            insert into theme_version (theme_id, version, change, created_at, created_by, note,
              name, colour, description, query, rule, rule_version, tests)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            themeId,
            version.version(),
            version.change().name(),
            version.at().atOffset(ZoneOffset.UTC),
            version.by(),
            version.note(),
            version.name(),
            version.colour(),
            version.description(),
            version.query(),
            version.rule(),
            version.ruleVersion(),
            version.tests())
        .update();
  }

  private static ThemeVersion version(ResultSet row, int number) throws SQLException {
    return new ThemeVersion(
        row.getInt("version"),
        VersionChange.valueOf(row.getString("change")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getString("note"),
        row.getString("name"),
        row.getString("colour"),
        row.getString("description"),
        row.getString("query"),
        row.getString("rule"),
        row.getInt("rule_version"),
        row.getString("tests"));
  }
}
