package dev.wirewatch.analysis;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.config.Commits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/**
 * The files that articles came as, kept byte for byte. One that was looked at and not saved is
 * forgotten after a day.
 */
@Component
public class Originals {

  /** Rows that databases read at once without trouble, in bytes. */
  private static final int PART = 256 << 10;

  private static final Duration UNSAVED = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Commits commits;
  private final CurrentUser user;
  private final InstantSource clock;

  Originals(JdbcTemplate batches, Commits commits, CurrentUser user, InstantSource clock) {
    this.jdbc = JdbcClient.create(batches);
    this.batches = batches;
    this.commits = commits;
    this.user = user;
    this.clock = clock;
  }

  /**
   * A file.
   *
   * @param source its name or address
   * @param size in bytes
   */
  public record Kept(long id, String sha256, String source, String mediaType, long size) {}

  /** Keeps a file of which nothing is saved yet; returns its number. */
  public long keep(byte[] bytes, String source, String mediaType) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return commits.run(() -> {
      jdbc.sql("delete from original_file where analysis_id is null and taken_at < :before")
          .param("before", utc(now.minus(UNSAVED)))
          .update();
      var key = new GeneratedKeyHolder();
      jdbc.sql(
              """
              insert into original_file (sha256, source, media_type, size, taken_at, taken_by)
              values (:sha256, :source, :type, :size, :now, :by)
              """)
          .param("sha256", sha256(bytes))
          .param("source", source)
          .param("type", mediaType)
          .param("size", bytes.length)
          .param("now", utc(now))
          .param("by", user.name())
          .update(key, "id");
      long id = Objects.requireNonNull(key.getKey()).longValue();
      addParts(id, bytes);
      return id;
    });
  }

  private void addParts(long id, byte[] bytes) {
    batches.batchUpdate(
        "insert into original_file_part (file_id, part, content) values (?, ?, ?)",
        IntStream.rangeClosed(0, (bytes.length - 1) / PART).boxed().toList(),
        8,
        (row, part) -> {
          row.setLong(1, id);
          row.setInt(2, part);
          int from = part * PART;
          row.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
        });
  }

  /** A file that the current user looked at, and of which nothing is saved yet. */
  public Optional<Kept> unsaved(long id) {
    return jdbc.sql(
            """
            select id, sha256, source, media_type, size from original_file
            where id = :id and analysis_id is null and taken_by = :by
            """)
        .param("id", id)
        .param("by", user.name())
        .query(Kept.class)
        .optional();
  }

  /** The file that the present original of an analysis came as; empty if it came as a text. */
  public Optional<Kept> of(String analysis) {
    if (!AnalysisStore.isId(analysis)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select file.id, file.sha256, file.source, file.media_type, file.size
            from analysis join original_file file on file.id = analysis.original_file
            where analysis.id = :id
            """)
        .param("id", analysis)
        .query(Kept.class)
        .optional();
  }

  /** The text of an original that came as one; empty if there is none. */
  public Optional<String> text(String analysis) {
    if (!AnalysisStore.isId(analysis)) {
      return Optional.empty();
    }
    return jdbc.sql("select original from analysis where id = ? and original is not null")
        .param(analysis)
        .query(String.class)
        .optional();
  }

  /** Writes the bytes of a file. */
  public void write(Kept file, OutputStream out) throws IOException {
    try {
      for (int part = 0; part <= (file.size() - 1) / PART; part++) {
        jdbc.sql("select content from original_file_part where file_id = ? and part = ?")
            .params(file.id(), part)
            .query((row, number) -> row.getBytes(1))
            .list()
            .forEach(bytes -> write(bytes, out));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(byte[] bytes, OutputStream out) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
