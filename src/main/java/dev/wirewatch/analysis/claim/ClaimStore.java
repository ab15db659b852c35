package dev.wirewatch.analysis.claim;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps claims with all their versions. What writes runs in the caller's transaction. */
@Repository
class ClaimStore {

  private static final String ALL =
      """
      select c.id, c.analysis_id, v.passage, v.name, v.kind, v.due, v.themes, v.query, v.in_summary,
        v.starts_at, v.ends_at, v.quote, v.before_it, v.after_it
      from claim c join claim_version v on v.claim_id = c.id
      """;

  private final JdbcClient jdbc;

  ClaimStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The claims of an analysis in the order in which they were made. */
  List<Claim> of(String analysis) {
    return jdbc.sql(ALL + " where c.analysis_id = ? and v.until is null order by c.id")
        .param(analysis)
        .query((row, number) -> claim(row))
        .list();
  }

  /** The same as they were at a time. */
  List<Claim> at(String analysis, Instant time) {
    return jdbc.sql(
            ALL
                + """
                 where c.analysis_id = :analysis and v.since <= :at
                  and (v.until is null or v.until > :at) order by c.id
                """)
        .param("analysis", analysis)
        .param("at", time.atOffset(ZoneOffset.UTC))
        .query((row, number) -> claim(row))
        .list();
  }

  Optional<Claim> find(long id) {
    return jdbc.sql(ALL + " where c.id = ? and v.until is null")
        .param(id)
        .query((row, number) -> claim(row))
        .optional();
  }

  /** The names under which claims came from the file of a digest, those that are gone too. */
  Set<String> digestNames(String analysis) {
    return Set.copyOf(
        jdbc.sql("select digest_name from claim where analysis_id = ? and digest_name is not null")
            .param(analysis)
            .query((row, number) -> row.getString(1))
            .list());
  }

  /**
   * Adds a claim and returns it with its id.
   *
   * @param digestName under which a digest's file has it; null if somebody made it
   */
  Claim insert(Claim claim, Instant now, String by, @Nullable String digestName) {
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into claim (analysis_id, made_at, digest_name)
            values (:analysis, :now, :digestName)
            """)
        .param("digestName", digestName, Types.VARCHAR)
        .param("analysis", claim.analysis())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update(keys, "id");
    long id = Objects.requireNonNull(keys.getKey()).longValue();
    insertVersion(id, claim, now, by);
    return find(id).orElseThrow();
  }

  /** Puts a version in the place of the present one. */
  void replace(Claim claim, Instant now, String by) {
    end(claim.id(), now);
    insertVersion(claim.id(), claim, now, by);
  }

  /** Ends the present version of a claim. */
  void end(long id, Instant now) {
    jdbc.sql("update claim_version set until = :now where claim_id = :id and until is null")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  private void insertVersion(long id, Claim claim, Instant now, String by) {
    Span span = claim.span();
    Anchor anchor = claim.anchor();
    LocalDate due = claim.due();
    jdbc.sql(
            """
            insert into claim_version (claim_id, since, changed_by, passage, name, kind, due,
              themes, query, in_summary, starts_at, ends_at, quote, before_it, after_it, lost)
            values (:id, :now, :by, :passage, :name, :kind, :due,
              :themes, :query, :summary, :start, :end, :quote, :before, :after, :lost)
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("passage", claim.passage())
        .param("name", claim.name())
        .param("kind", claim.kind().name())
        .param("due", due == null ? null : Date.valueOf(due), Types.DATE)
        .param("themes", String.join(" ", claim.themes()))
        .param("query", claim.query(), Types.VARCHAR)
        .param("summary", claim.inSummary())
        .param("start", span == null ? null : span.start(), Types.INTEGER)
        .param("end", span == null ? null : span.end(), Types.INTEGER)
        .param("quote", claim.quote(), Types.VARCHAR)
        .param("before", anchor == null ? "" : anchor.before())
        .param("after", anchor == null ? "" : anchor.after())
        .param("lost", claim.isLost())
        .update();
  }

  private static Claim claim(ResultSet row) throws SQLException {
    String themes = row.getString("themes");
    String quote = row.getString("quote");
    return new Claim(
        row.getLong("id"),
        row.getString("analysis_id"),
        row.getInt("passage"),
        row.getString("name"),
        Kind.valueOf(row.getString("kind")),
        row.getObject("due", LocalDate.class),
        themes.isEmpty() ? List.of() : List.of(themes.split(" ")),
        row.getString("query"),
        row.getBoolean("in_summary"),
        span(row),
        quote == null
            ? null
            : new Anchor(quote, row.getString("before_it"), row.getString("after_it")));
  }

  private static @Nullable Span span(ResultSet row) throws SQLException {
    Integer start = row.getObject("starts_at", Integer.class);
    Integer end = row.getObject("ends_at", Integer.class);
    return start == null || end == null ? null : new Span(start, end);
  }
}
