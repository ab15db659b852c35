package dev.wirewatch.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps analyses as they stood before somebody revised them. */
@Repository
class FormerRevisions {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  FormerRevisions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Files the revision that is about to be replaced. */
  void file(Analysis present) {
    jdbc.sql(
            """
            insert into analysis_revision (analysis_id, revision, at, revised_by, content)
            select id, revision, revised_at, revised_by, :content from analysis where id = :id
            """)
        .param("content", JSON.writeValueAsString(present))
        .param("id", present.id())
        .update();
  }

  /** All revisions of an analysis, the present one last. */
  List<Revision> all(String id) {
    var revisions =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select revision, at, revised_by from analysis_revision
                    where analysis_id = ? order by revision
                    """)
                .param(id)
                .query((row, number) -> revision(row))
                .list());
    jdbc.sql("select revision, revised_at, revised_by from analysis where id = ?")
        .param(id)
        .query((row, number) -> revision(row))
        .optional()
        .ifPresent(revisions::add);
    return revisions;
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3));
  }

  /** An analysis as it stood before its present revision; empty if it was not there then. */
  Optional<Analysis> at(String id, Instant time) {
    return jdbc.sql(
            """
            select content from analysis_revision where analysis_id = :id and at <= :at
            order by revision desc limit 1
            """)
        .param("id", id)
        .param("at", time.atOffset(ZoneOffset.UTC))
        .query((row, number) -> JSON.readValue(row.getString(1), Analysis.class))
        .optional();
  }
}
