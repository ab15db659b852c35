package dev.wirewatch.theme.store;

import dev.wirewatch.theme.ThemeDraft;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Themes as they are written now. A deleted one stays as a row, so that no file brings it back. */
@Repository
class ThemeRows {

  private final JdbcClient jdbc;

  ThemeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Themes in the desk's order, without their test headlines. */
  List<ThemeDraft> all() {
    return jdbc.sql(
            """
            select id, name, colour, query, description from theme where deleted_at is null
             order by position, id\
            """)
        .query((row, number) ->
            new ThemeDraft(
                row.getString("id"),
                row.getString("name"),
                row.getString("colour"),
                row.getString("query"),
                row.getString("description"),
                List.of()))
        .list();
  }

  /** Stores what people wrote; from then on the file has no say. */
  void put(ThemeDraft theme) {
    int updated =
        write(
            """
            update theme set name = :name, colour = :colour, query = :query,
              description = :description, edited = true, deleted_at = null
             where id = :id\
            """,
            theme);
    if (updated == 0) {
      write(
          """
          insert into theme (id, name, colour, query, description, position, edited)
          select :id, :name, :colour, :query, :description, coalesce(max(position), -1) + 1, true
            from theme\
          """,
          theme);
    }
  }

  /** Takes a theme over from the file, unless people changed it or the file did not. */
  boolean seed(ThemeDraft theme, String seed, int position) {
    int updated =
        jdbc.sql(
                """
                update theme set name = :name, colour = :colour, query = :query,
                       description = :description, seed = :seed
                 where id = :id and not edited and seed <> :seed\
                """)
            .params(Params.of(theme))
            .param("seed", seed)
            .update();
    boolean added = updated == 0 && !isKnown(theme.id());
    if (added) {
      jdbc.sql(
              """
              insert into theme (id, name, colour, query, description, position, seed, edited)
              values (:id, :name, :colour, :query, :description, 0, :seed, false)\
              """)
          .params(Params.of(theme))
          .param("seed", seed)
          .update();
    }
    jdbc.sql("update theme set position = ? where id = ? and position <> ?")
        .params(position, theme.id(), position)
        .update();
    return updated > 0 || added;
  }

  private boolean isKnown(String id) {
    return jdbc.sql("select count(*) from theme where id = ?").param(id).query(Long.class).single()
        > 0;
  }

  private int write(String statement, ThemeDraft theme) {
    return jdbc.sql(statement).params(Params.of(theme)).update();
  }

  /** Its test headlines go with it; its versions stay. */
  void delete(String id, Instant at) {
    jdbc.sql("update theme set deleted_at = ?, edited = true where id = ?")
        .params(at.atOffset(ZoneOffset.UTC), id)
        .update();
  }
}
