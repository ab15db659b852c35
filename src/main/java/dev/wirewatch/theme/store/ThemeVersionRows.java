package dev.wirewatch.theme.store;

import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of themes. */
@Repository
class ThemeVersionRows {

  private static final String COLUMNS =
      """
      select v.theme_id, v.version, v.change, v.created_at, v.created_by, v.note, v.name, v.colour,
        v.description, v.query, v.rule, v.rule_version, v.tests
      from theme_version v
      """;

  private final JdbcClient jdbc;

  ThemeVersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last version of each theme, by its id; that of a deleted theme is its deletion. */
  Map<String, ThemeVersion> last() {
    var last = new HashMap<String, ThemeVersion>();
    jdbc.sql(
            COLUMNS
                + """
                where v.version =
                  (select max(w.version) from theme_version w where w.theme_id = v.theme_id)\
                """)
        .query(row -> {
          last.put(row.getString("theme_id"), version(row));
        });
    return last;
  }

  /** The last one first. */
  List<ThemeVersion> of(String themeId) {
    return jdbc.sql(COLUMNS + "where v.theme_id = ? order by v.version desc")
        .param(themeId)
        .query((row, number) -> version(row))
        .list();
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

  private static ThemeVersion version(ResultSet row) throws SQLException {
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
