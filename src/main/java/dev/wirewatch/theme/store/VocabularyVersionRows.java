package dev.wirewatch.theme.store;

import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.VocabularyVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of vocabularies. */
@Repository
class VocabularyVersionRows {

  private static final String COLUMNS =
      """
      select v.name, v.version, v.change, v.created_at, v.created_by, v.note, v.query
      from vocabulary_version v
      """;

  private final JdbcClient jdbc;

  VocabularyVersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The last version of each vocabulary, by its name. */
  Map<String, VocabularyVersion> last() {
    var last = new HashMap<String, VocabularyVersion>();
    jdbc.sql(
            COLUMNS
                + """
                where v.version =
                  (select max(w.version) from vocabulary_version w where w.name = v.name)\
                """)
        .query(row -> {
          last.put(row.getString("name"), version(row));
        });
    return last;
  }

  /** The last one first. */
  List<VocabularyVersion> of(String name) {
    return jdbc.sql(COLUMNS + "where v.name = ? order by v.version desc")
        .param(name)
        .query((row, number) -> version(row))
        .list();
  }

  void add(String name, VocabularyVersion version) {
    jdbc.sql(
            """
            insert into vocabulary_version (name, version, change, created_at, created_by, note,
              query)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            name,
            version.version(),
            version.change().name(),
            version.at().atOffset(ZoneOffset.UTC),
            version.by(),
            version.note(),
            version.query())
        .update();
  }

  private static VocabularyVersion version(ResultSet row) throws SQLException {
    return new VocabularyVersion(
        row.getInt("version"),
        VersionChange.valueOf(row.getString("change")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getString("note"),
        row.getString("query"));
  }
}
