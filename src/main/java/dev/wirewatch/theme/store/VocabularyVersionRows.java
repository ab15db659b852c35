package dev.wirewatch.theme.store;

import dev.wirewatch.theme.VersionChange;
import dev.wirewatch.theme.VocabularyVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of vocabularies. */
@Repository
class VocabularyVersionRows {

  private final JdbcClient jdbc;
  private final VersionRows<VocabularyVersion> rows;

  VocabularyVersionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.rows =
        new VersionRows<>(jdbc, "vocabulary_version", "name", VocabularyVersionRows::version);
  }

  /** The last version of each vocabulary, by its name. */
  Map<String, VocabularyVersion> last() {
    return rows.last();
  }

  /** The last one first. */
  List<VocabularyVersion> of(String name) {
    return rows.of(name);
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

  private static VocabularyVersion version(ResultSet row, int number) throws SQLException {
    return new VocabularyVersion(
        row.getInt("version"),
        VersionChange.valueOf(row.getString("change")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"),
        row.getString("note"),
        row.getString("query"));
  }
}
