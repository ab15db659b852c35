package dev.wirewatch.analysis.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps evidence, taken back or not. What writes runs in the caller's transaction. */
@Repository
class EvidenceStore {

  private final JdbcClient jdbc;

  EvidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The evidence of an analysis that is in force, in the order in which it was attached. */
  List<Piece> of(String analysis) {
    return jdbc.sql(
            "select * from evidence where analysis_id = ? and removed_at is null order by id")
        .param(analysis)
        .query((row, number) -> piece(row))
        .list();
  }

  /** The same as it was at a time. */
  List<Piece> at(String analysis, Instant time) {
    return jdbc.sql(
            """
            select * from evidence where analysis_id = :analysis and attached_at <= :at
              and (removed_at is null or removed_at > :at) order by id
            """)
        .param("analysis", analysis)
        .param("at", time.atOffset(ZoneOffset.UTC))
        .query((row, number) -> piece(row))
        .list();
  }

  Optional<Piece> find(long id) {
    return jdbc.sql("select * from evidence where id = ? and removed_at is null")
        .param(id)
        .query((row, number) -> piece(row))
        .optional();
  }

  /** What is in force of an item, in the order in which it was attached. */
  List<Piece> ofItem(long itemId) {
    return jdbc.sql("select * from evidence where item_id = ? and removed_at is null order by id")
        .param(itemId)
        .query((row, number) -> piece(row))
        .list();
  }

  /** Adds a piece and returns its id. */
  long insert(Piece piece) {
    Copy item = piece.item();
    var keys = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into evidence (analysis_id, passage, claim_id, item_id, stance, strength, note,
              attached_by, attached_at, title, summary, url, outlet, published_at, first_seen_at,
              version, sha256)
            values (:analysis, :passage, :claim, :item, :stance, :strength, :note,
              :by, :at, :title, :summary, :url, :outlet, :published, :seen,
              :version, :sha256)
            """)
        .param("analysis", piece.analysis())
        .param("passage", piece.passage(), Types.INTEGER)
        .param("claim", piece.claim(), Types.BIGINT)
        .param("item", piece.itemId())
        .param("stance", piece.stance().name())
        .param("strength", piece.strength())
        .param("note", piece.note(), Types.VARCHAR)
        .param("by", piece.by())
        .param("at", utc(piece.at()))
        .param("title", item.title())
        .param("summary", item.summary())
        .param("url", item.url(), Types.VARCHAR)
        .param("outlet", item.outlet())
        .param("published", utc(item.publishedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("seen", utc(item.firstSeenAt()))
        .param("version", item.version())
        .param("sha256", item.sha256())
        .update(keys, "id");
    return Objects.requireNonNull(keys.getKey()).longValue();
  }

  /** Takes a piece back. */
  void remove(long id, Instant now, String by) {
    jdbc.sql("update evidence set removed_at = :now, removed_by = :by where id = :id")
        .param("now", utc(now))
        .param("by", by)
        .param("id", id)
        .update();
  }

  /** Lets the evidence of items be that of another one. */
  int move(Collection<Long> from, long itemId) {
    return jdbc.sql("update evidence set item_id = :item where item_id in (:from)")
        .param("item", itemId)
        .param("from", from)
        .update();
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }

  private static Piece piece(ResultSet row) throws SQLException {
    return new Piece(
        row.getLong("id"),
        row.getString("analysis_id"),
        row.getObject("passage", Integer.class),
        row.getObject("claim_id", Long.class),
        row.getLong("item_id"),
        Stance.valueOf(row.getString("stance")),
        row.getInt("strength"),
        row.getString("note"),
        row.getString("attached_by"),
        row.getObject("attached_at", OffsetDateTime.class).toInstant(),
        copy(row));
  }

  private static Copy copy(ResultSet row) throws SQLException {
    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
    return new Copy(
        row.getString("title"),
        row.getString("summary"),
        row.getString("url"),
        row.getString("outlet"),
        published == null ? null : published.toInstant(),
        row.getObject("first_seen_at", OffsetDateTime.class).toInstant(),
        row.getInt("version"),
        row.getString("sha256"));
  }
}
