package dev.wirewatch.review.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            insert into note (item_id, text, folded, written_by, written_at)
            values (:item, :text, :folded, :by, :now)
            """)
        .param("item", itemId)
        .param("text", text)
        .param("folded", folded(text))
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
        .sql("update note set text = :text, folded = :folded, edited_at = :now where id = :id")
        .param("text", text)
        .param("folded", folded(text))
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

  /** The latest notes that hold all of some words, the last one first. */
  List<Note> with(List<String> words, int limit) {
    String condition =
        IntStream.range(0, words.size())
            .mapToObj(i -> "folded like :word" + i + " escape '!'")
            .collect(Collectors.joining(" and "));
    JdbcClient.StatementSpec found =
        client
            .sql(
                ALL
                    + (words.isEmpty() ? "" : " where " + condition)
                    + " order by id desc limit :limit")
            .param("limit", limit);
    for (int i = 0; i < words.size(); i++) {
      found = found.param("word" + i, "%" + folded(words.get(i)).replaceAll("[!%_]", "!$0") + "%");
    }
    return found.query((row, number) -> note(row)).list();
  }

  /** How many notes of others mention a name that were not read yet. */
  int unread(String name) {
    return client
        .sql(
            """
            select count(*) from note_mention m join note n on n.id = m.note_id
            where m.name = :name and lower(n.written_by) <> :name
              and m.note_id > coalesce((select note_id from note_read where name = :name), 0)
            """)
        .param("name", name)
        .query(Integer.class)
        .single();
  }

  /** Up to which note somebody has read what mentions him; zero if he never did. */
  long readUpTo(String name) {
    return client
        .sql("select note_id from note_read where name = :name")
        .param("name", name)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** Notes that all that mentions a name was read up to a note. */
  void read(String name, long noteId) {
    int known =
        client
            .sql("update note_read set note_id = greatest(note_id, :note) where name = :name")
            .param("note", noteId)
            .param("name", name)
            .update();
    if (known == 0) {
      client
          .sql("insert into note_read (name, note_id) values (:name, :note)")
          .param("name", name)
          .param("note", noteId)
          .update();
    }
  }

  void delete(long id) {
    client.sql("delete from note where id = ?").param(id).update();
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
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
