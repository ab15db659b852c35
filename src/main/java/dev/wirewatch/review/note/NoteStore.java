package dev.wirewatch.review.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Notes, what they said before, and whom they mention. */
@Repository
class NoteStore {

  private static final String ALL =
      "select id, item_id, text, written_by, written_at, edited_at from note";

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  NoteStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.client = JdbcClient.create(jdbc);
  }

  long insert(long itemId, String text, String by, Instant now) {
    var key = new GeneratedKeyHolder();
    client
        .sql(
            """
            insert into note (item_id, text, written_by, written_at)
            values (:item, :text, :by, :now)
            """)
        .param("item", itemId)
        .param("text", text)
        .param("by", by)
        .param("now", utc(now))
        .update(key, "id");
    long id = Objects.requireNonNull(key.getKey()).longValue();
    mention(id, text);
    return id;
  }

  /** Files what a note says now as a version of it, and lets it say something else. */
  void edit(long id, String text, Instant now) {
    client
        .sql(
            """
            insert into note_version (note_id, version, text, written_at)
            select n.id,
              (select coalesce(max(v.version), 0) + 1 from note_version v where v.note_id = n.id),
              n.text, coalesce(n.edited_at, n.written_at)
            from note n where n.id = ?
            """)
        .param(id)
        .update();
    client
        .sql("update note set text = :text, edited_at = :now where id = :id")
        .param("text", text)
        .param("now", utc(now))
        .param("id", id)
        .update();
    client.sql("delete from note_mention where note_id = ?").param(id).update();
    mention(id, text);
  }

  private void mention(long id, String text) {
    jdbc.batchUpdate(
        "insert into note_mention (name, note_id) values (?, ?)",
        Mentions.in(text),
        500,
        (row, name) -> {
          row.setString(1, name);
          row.setLong(2, id);
        });
  }

  Optional<Note> find(long id) {
    return find(id, "");
  }

  /** The same, and lets nobody else change it until the transaction ends. */
  Optional<Note> hold(long id) {
    return find(id, " for update");
  }

  private Optional<Note> find(long id, String lock) {
    return client
        .sql(ALL + " where id = ?" + lock)
        .param(id)
        .query((row, number) -> note(row))
        .optional();
  }

  /** The notes about an item, the first one first. */
  List<Note> of(long itemId) {
    return client
        .sql(ALL + " where item_id = ? order by id")
        .param(itemId)
        .query((row, number) -> note(row))
        .list();
  }

  /** The latest notes that mention a name, the last one first. */
  List<Note> mentioning(String name, int limit) {
    return client
        .sql(
            ALL
                + " where id in (select note_id from note_mention where name = :name)"
                + " order by id desc limit :limit")
        .param("name", name)
        .param("limit", limit)
        .query((row, number) -> note(row))
        .list();
  }

  /** Lets the notes about items be about another one. */
  void move(Collection<Long> from, long itemId) {
    client
        .sql("update note set item_id = :item where item_id in (:from)")
        .param("item", itemId)
        .param("from", from)
        .update();
  }

  private Note note(ResultSet row) throws SQLException {
    OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
    String text = row.getString("text");
    long id = row.getLong("id");
    return new Note(
        id,
        row.getLong("item_id"),
        text,
        row.getString("written_by"),
        row.getObject("written_at", OffsetDateTime.class).toInstant(),
        edited == null ? null : edited.toInstant(),
        Mentions.in(text),
        edited == null ? List.of() : versions(id));
  }

  private List<Note.Version> versions(long id) {
    return client
        .sql("select text, written_at from note_version where note_id = ? order by version")
        .param(id)
        .query((row, number) ->
            new Note.Version(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
        .list();
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
