package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.file.ThemesFile;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Themes, vocabularies and the versions of rules in the database. */
@Repository
class ThemeRepository {

  private final JdbcClient jdbc;

  ThemeRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes a vocabulary over from the file, unless people changed it or the file did not. */
  void seedVocabulary(String name, String query) {
    int updated =
        jdbc.sql(
                """
                update vocabulary set query = :query, seed = :query
                 where name = :name and not edited and seed <> :query\
                """)
            .param("name", name)
            .param("query", query)
            .update();
    if (updated == 0 && !exists("select count(*) from vocabulary where name = ?", name)) {
      jdbc.sql("insert into vocabulary (name, query, seed, edited) values (?, ?, ?, false)")
          .params(name, query, query)
          .update();
    }
  }

  /** Takes a theme over from the file, unless people changed it or the file did not. */
  void seedTheme(ThemesFile.Entry entry, int position) {
    int updated =
        jdbc.sql(
                """
                update theme set name = :name, colour = :colour, query = :query,
                       description = :description, seed = :seed
                 where id = :id and not edited and seed <> :seed\
                """)
            .param("id", entry.id())
            .param("name", entry.name())
            .param("colour", entry.colour())
            .param("query", entry.query())
            .param("description", entry.description())
            .param("seed", entry.seed())
            .update();
    if (updated == 0 && !exists("select count(*) from theme where id = ?", entry.id())) {
      insert(entry);
    }
    jdbc.sql("update theme set position = ? where id = ?").params(position, entry.id()).update();
  }

  private void insert(ThemesFile.Entry entry) {
    jdbc.sql(
            """
            insert into theme (id, name, colour, query, description, position, seed, edited)
            values (?, ?, ?, ?, ?, 0, ?, false)\
            """)
        .params(
            entry.id(),
            entry.name(),
            entry.colour(),
            entry.query(),
            entry.description(),
            entry.seed())
        .update();
  }

  private boolean exists(String count, String key) {
    return jdbc.sql(count).param(key).query(Long.class).single() > 0;
  }

  Map<String, String> vocabularies() {
    var vocabularies = new LinkedHashMap<String, String>();
    jdbc.sql("select name, query from vocabulary order by name")
        .query(row -> {
          vocabularies.put(row.getString("name"), row.getString("query"));
        });
    return vocabularies;
  }

  /** Themes in file order; those that no file has come last. */
  List<ThemesFile.Entry> themes() {
    return jdbc.sql("select id, name, colour, query, description from theme order by position, id")
        .query((row, number) ->
            new ThemesFile.Entry(
                row.getString("id"),
                row.getString("name"),
                row.getString("colour"),
                row.getString("query"),
                row.getString("description")))
        .list();
  }

  /** The rule of a theme that was last in force. */
  Optional<Version> lastVersion(String themeId) {
    return jdbc.sql(
            """
            select version, rule from theme_version where theme_id = ?
             order by version desc fetch first 1 rows only\
            """)
        .param(themeId)
        .query(Version.class)
        .optional();
  }

  void addVersion(String themeId, Version version, Instant at) {
    jdbc.sql(
            """
            insert into theme_version (theme_id, version, rule, created_at)
            values (?, ?, ?, ?)\
            """)
        .params(themeId, version.version(), version.rule(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * A rule that was in force.
   *
   * @param rule the query with its vocabularies written out
   */
  record Version(int version, String rule) {}
}
