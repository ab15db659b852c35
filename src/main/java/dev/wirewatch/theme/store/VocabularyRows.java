package dev.wirewatch.theme.store;

import dev.wirewatch.theme.Vocabulary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Vocabularies as they are written now; a deleted one stays as a row, as themes do. */
@Repository
class VocabularyRows {

  private final JdbcClient jdbc;

  VocabularyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By name, each with the number of its last version; 0 while it has none. */
  List<Vocabulary> all() {
    return jdbc.sql(
            """
            select v.name, v.query, coalesce(max(w.version), 0)
              from vocabulary v left join vocabulary_version w on w.name = v.name
             where v.deleted_at is null group by v.name, v.query order by v.name\
            """)
        .query((row, number) -> new Vocabulary(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  /** Stores what people wrote; from then on the file has no say. */
  void put(String name, String query) {
    int updated =
        jdbc.sql("update vocabulary set query = ?, edited = true, deleted_at = null where name = ?")
            .params(query, name)
            .update();
    if (updated == 0) {
      jdbc.sql("insert into vocabulary (name, query, edited) values (?, ?, true)")
          .params(name, query)
          .update();
    }
  }

  /** Takes a vocabulary over from the file, unless people changed it or the file did not. */
  boolean seed(String name, String query) {
    int updated =
        jdbc.sql(
                """
                update vocabulary set query = :query, seed = :query
                 where name = :name and not edited and seed <> :query\
                """)
            .param("name", name)
            .param("query", query)
            .update();
    boolean added = updated == 0 && !isKnown(name);
    if (added) {
      jdbc.sql("insert into vocabulary (name, query, seed, edited) values (?, ?, ?, false)")
          .params(name, query, query)
          .update();
    }
    return updated > 0 || added;
  }

  private boolean isKnown(String name) {
    return jdbc.sql("select count(*) from vocabulary where name = ?")
            .param(name)
            .query(Long.class)
            .single()
        > 0;
  }

  void delete(String name, Instant at) {
    jdbc.sql("update vocabulary set deleted_at = ?, edited = true where name = ?")
        .params(at.atOffset(ZoneOffset.UTC), name)
        .update();
  }
}
