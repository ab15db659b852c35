package dev.wirewatch.analysis;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps analyses in the database. */
@Component
class AnalysisStore {

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  AnalysisStore(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = InstantSource.system();
  }

  /** All analyses, the oldest first. */
  List<StoredAnalysis> all() {
    var passages = new PassageRows(jdbc);
    return jdbc.sql("select * from analysis order by created_at, id")
        .query((row, number) -> stored(row, passages))
        .list();
  }

  Optional<StoredAnalysis> find(String id) {
    var passages = new PassageRows(jdbc, id);
    return jdbc.sql("select * from analysis where id = :id")
        .param("id", id)
        .query((row, number) -> stored(row, passages))
        .optional();
  }

  private static StoredAnalysis stored(ResultSet row, PassageRows passages) throws SQLException {
    String id = row.getString("id");
    var analysis =
        new Analysis(
            id,
            row.getString("title"),
            row.getString("publication"),
            row.getString("issue"),
            row.getObject("published_on", LocalDate.class),
            row.getString("url"),
            row.getString("language"),
            passages.passages(id));
    return new StoredAnalysis(
        analysis, passages.starts(id), row.getString("digest_hash"), row.getString("original"));
  }

  /** Adds the analysis, or puts it in the place of the one that has its id. */
  void save(StoredAnalysis stored) {
    try {
      transactions.executeWithoutResult(status -> write(stored));
    } catch (DuplicateKeyException e) {
      // Another node has just added it: now there is a row to update.
      transactions.executeWithoutResult(status -> write(stored));
    }
  }

  /**
   * Deletes an analysis with all that belongs to it alone, and remembers that it was deleted.
   *
   * @return whether there was one
   */
  boolean delete(String id) {
    return Boolean.TRUE.equals(
        transactions.execute(status -> {
          jdbc.sql(
                  """
                  insert into deleted_analysis (id, title, deleted_at)
                  select id, title, cast(:now as timestamp with time zone) from analysis
                  where id = :id and id not in (select id from deleted_analysis)
                  """)
              .param("now", clock.instant().atOffset(ZoneOffset.UTC))
              .param("id", id)
              .update();
          return jdbc.sql("delete from analysis where id = :id").param("id", id).update() > 0;
        }));
  }

  /** Titles, by id, of analyses that were deleted. */
  Map<String, String> deleted() {
    var titles = new HashMap<String, String>();
    jdbc.sql("select id, title from deleted_analysis")
        .query(row -> {
          titles.put(row.getString("id"), row.getString("title"));
        });
    return titles;
  }

  private void write(StoredAnalysis stored) {
    String id = stored.analysis().id();
    int updated =
        with(
                stored,
                """
                update analysis set title = :title, publication = :publication, issue = :issue,
                  published_on = :date, url = :url, language = :language, digest_hash = :hash,
                  original = :original
                where id = :id
                """)
            .update();
    if (updated == 0) {
      with(
              stored,
              """
              insert into analysis (id, title, publication, issue, published_on, url, language,
                digest_hash, original, created_at)
              values (:id, :title, :publication, :issue, :date, :url, :language,
                :hash, :original, :now)
              """)
          .param("now", clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    }
    jdbc.sql("delete from passage where analysis_id = :id").param("id", id).update();
    for (int i = 0; i < stored.starts().size(); i++) {
      writePassage(id, stored.analysis().passages().get(i), stored.starts().get(i));
    }
  }

  private JdbcClient.StatementSpec with(StoredAnalysis stored, String sql) {
    Analysis analysis = stored.analysis();
    return jdbc.sql(sql)
        .param("id", analysis.id())
        .param("title", analysis.title())
        .param("publication", analysis.publication())
        .param("issue", analysis.issue())
        .param("date", date(analysis.date()), Types.DATE)
        .param("url", analysis.url())
        .param("language", analysis.language())
        .param("hash", stored.digestHash(), Types.VARCHAR)
        .param("original", stored.original(), Types.VARCHAR);
  }

  private void writePassage(String id, Passage passage, PassageStart start) {
    jdbc.sql(
            """
            insert into passage (analysis_id, position, summary, text, start_words, start_midway)
            values (:id, :position, :summary, :text, :words, :midway)
            """)
        .param("id", id)
        .param("position", passage.position())
        .param("summary", passage.summary())
        .param("text", passage.text(), Types.VARCHAR)
        .param("words", start.words())
        .param("midway", start.midway())
        .update();
    for (int place = 0; place < passage.themes().size(); place++) {
      writeTheme(id, passage.position(), place, passage.themes().get(place));
    }
    for (int place = 0; place < passage.citations().size(); place++) {
      writeCitation(id, passage.position(), place, passage.citations().get(place));
    }
  }

  private void writeTheme(String id, int position, int place, String theme) {
    jdbc.sql(
            "insert into passage_theme (analysis_id, position, place, theme_id) values (?, ?, ?,"
                + " ?)")
        .params(id, position, place, theme)
        .update();
  }

  private void writeCitation(String id, int position, int place, Citation citation) {
    jdbc.sql(
            """
            insert into citation (analysis_id, position, place, outlet, cited_on, text)
            values (:id, :position, :place, :outlet, :date, :text)
            """)
        .param("id", id)
        .param("position", position)
        .param("place", place)
        .param("outlet", citation.outlet())
        .param("date", date(citation.date()), Types.DATE)
        .param("text", citation.text())
        .update();
  }

  private static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
