package dev.wirewatch.theme.alarm;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules that were changed, with what their themes had before. */
@Repository
class Changes {

  private final JdbcClient jdbc;

  Changes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether stored items are still tagged under another version of a theme's rule. */
  boolean isAhead(String themeId, int version) {
    return jdbc.sql(
            """
            select count(*) from theme_tagged where theme_id = :theme and rule_version <> :version
              and not exists (select 1 from theme_before b
                where b.theme_id = :theme and b.rule_version = :version)
            """)
        .param("theme", themeId)
        .param("version", version)
        .query((row, number) -> row.getLong(1) > 0)
        .single();
  }

  void add(Change change, Instant now) {
    jdbc.sql(
            "insert into theme_before (theme_id, rule_version, items, counted_at) values (?, ?, ?, ?)")
        .params(change.themeId(), change.version(), change.before(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Changes since a moment that all stored items are tagged under. */
  List<Change> since(Instant moment) {
    return jdbc.sql(
            """
            select b.theme_id, b.rule_version, b.items from theme_before b
            join theme_tagged t on t.theme_id = b.theme_id and t.rule_version = b.rule_version
            where b.counted_at > :moment
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new Change(row.getString(1), row.getInt(2), row.getLong(3)))
        .list();
  }
}
