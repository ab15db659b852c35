package dev.wirewatch.analysis;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps analyses in the database. What writes runs in the caller's transaction. */
@Component
class AnalysisStore {

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,120}");

  private final JdbcClient jdbc;
  private final PassageStore passages;
  private final FormerRevisions former;
  private final ObjectProvider<RevisedPassages> followers;
  private final InstantSource clock;

  AnalysisStore(JdbcClient jdbc, ObjectProvider<RevisedPassages> followers, InstantSource clock) {
    this.jdbc = jdbc;
    this.passages = new PassageStore(jdbc);
    this.former = new FormerRevisions(jdbc);
    this.followers = followers;
    this.clock = clock;
  }

  /** All analyses, the oldest first. */
  List<StoredAnalysis> all() {
    var rows = new PassageRows(jdbc);
    return jdbc.sql("select * from analysis order by created_at, id")
        .query((row, number) -> stored(row, rows))
        .list();
  }

  Optional<StoredAnalysis> find(String id) {
    if (!isId(id)) {
      return Optional.empty();
    }
    var rows = new PassageRows(jdbc, id);
    return jdbc.sql("select * from analysis where id = :id")
        .param("id", id)
        .query((row, number) -> stored(row, rows))
        .optional();
  }

  /** Lets nobody else change an analysis until the transaction ends; false if there is none. */
  boolean hold(String id) {
    return isId(id)
        && jdbc.sql("select id from analysis where id = ? for update")
            .param(id)
            .query(String.class)
            .optional()
            .isPresent();
  }

  /** When the present revision of an analysis was made; empty if there is no such analysis. */
  Optional<Instant> revisedAt(String id) {
    if (!isId(id)) {
      return Optional.empty();
    }
    return jdbc.sql("select revised_at from analysis where id = ?")
        .param(id)
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Whether a text can be an id; not every database takes every text to look for. */
  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  private static StoredAnalysis stored(ResultSet row, PassageRows passages) throws SQLException {
    String id = row.getString("id");
    String original = row.getString("original");
    var analysis =
        new Analysis(
            id,
            row.getString("title"),
            row.getString("author"),
            row.getString("publication"),
            row.getString("issue"),
            row.getObject("published_on", LocalDate.class),
            row.getString("url"),
            row.getString("language"),
            row.getObject("stale_after_days", Integer.class),
            row.getInt("revision"),
            original == null
                ? null
                : new Analysis.Original(
                    Optional.ofNullable(row.getString("original_sha256"))
                        .orElseGet(() -> Originals.sha256(original)),
                    row.getString("original_source")),
            passages.passages(id));
    return new StoredAnalysis(
        analysis,
        passages.starts(id),
        row.getString("digest_hash"),
        original,
        row.getInt("passage_numbers"));
  }

  /**
   * Adds the analysis, or makes it a revision of the one that has its id.
   *
   * @param by who does
   */
  void save(StoredAnalysis stored, String by) {
    String id = stored.analysis().id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (hold(id)) {
      Analysis before = find(id).orElseThrow().analysis();
      Analysis after = stored.analysis();
      boolean revises = after.differsFrom(before);
      int revision = before.revision() + (revises ? 1 : 0);
      if (revises) {
        former.file(before);
      }
      update(stored, revision);
      passages.replace(id, after.passages(), stored.starts());
      if (revises) {
        var signed = new Revision(revision, now, by);
        sign(id, signed);
        followers.forEach(each -> each.revised(before, after, signed));
      }
    } else {
      insert(stored, new Revision(1, now, by));
      passages.replace(id, stored.analysis().passages(), stored.starts());
    }
  }

  /** Says which file the original of an analysis came as; none if it came as a text. */
  void seal(String id, @Nullable Long file) {
    if (file != null) {
      jdbc.sql("update original_file set analysis_id = :id where id = :file")
          .param("id", id)
          .param("file", file)
          .update();
    }
    jdbc.sql(
            """
            update analysis set original_file = :file, original_sha256 =
              (select sha256 from original_file where original_file.id = :file)
            where id = :id
            """)
        .param("file", file, Types.BIGINT)
        .param("id", id)
        .update();
  }

  private void update(StoredAnalysis stored, int revision) {
    with(
            stored,
            """
            update analysis set title = :title, author = :author, publication = :publication,
              issue = :issue, published_on = :date, url = :url, language = :language,
              stale_after_days = :days, digest_hash = :hash, original = :original,
              original_source = :source, passage_numbers = :numbers, revision = :revision
            where id = :id
            """)
        .param("revision", revision)
        .update();
  }

  private void sign(String id, Revision signed) {
    jdbc.sql("update analysis set revised_at = :at, revised_by = :by where id = :id")
        .param("at", signed.at().atOffset(ZoneOffset.UTC))
        .param("by", signed.by())
        .param("id", id)
        .update();
  }

  private void insert(StoredAnalysis stored, Revision signed) {
    with(
            stored,
            """
            insert into analysis (id, title, author, publication, issue, published_on, url,
              language, stale_after_days, digest_hash, original, original_source,
              passage_numbers, created_at, revised_at, revised_by)
            values (:id, :title, :author, :publication, :issue, :date, :url,
              :language, :days, :hash, :original, :source, :numbers, :now, :now, :by)
            """)
        .param("now", signed.at().atOffset(ZoneOffset.UTC))
        .param("by", signed.by())
        .update();
  }

  private JdbcClient.StatementSpec with(StoredAnalysis stored, String sql) {
    Analysis analysis = stored.analysis();
    Analysis.Original original = analysis.original();
    int numbers =
        analysis.passages().stream().mapToInt(Passage::number).reduce(stored.numbers(), Math::max);
    return jdbc.sql(sql)
        .param("id", analysis.id())
        .param("title", analysis.title())
        .param("author", analysis.author())
        .param("publication", analysis.publication())
        .param("issue", analysis.issue())
        .param("date", date(analysis.date()), Types.DATE)
        .param("url", analysis.url())
        .param("language", analysis.language())
        .param("days", analysis.staleAfterDays(), Types.INTEGER)
        .param("hash", stored.digestHash(), Types.VARCHAR)
        .param("original", stored.original(), Types.VARCHAR)
        .param("source", original == null ? null : original.source(), Types.VARCHAR)
        .param("numbers", numbers);
  }

  /** A day as the drivers take it. */
  static @Nullable Date date(@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  /**
   * Deletes an analysis with all that belongs to it alone, and remembers that it was deleted.
   *
   * @return whether there was one
   */
  boolean delete(String id) {
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
}
