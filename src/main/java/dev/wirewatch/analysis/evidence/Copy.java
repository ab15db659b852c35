package dev.wirewatch.analysis.evidence;

import dev.wirewatch.item.Item;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An item as it stood when it became evidence.
 *
 * @param publishedAt as the publisher dated it; null if undated
 * @param firstSeenAt when a poll first carried it
 * @param version of the item, counted from 1
 * @param sha256 of headline, line feed and summary in UTF-8, as 64 hexadecimal digits
 */
public record Copy(
    String title,
    String summary,
    @Nullable String url,
    String outlet,
    @Nullable Instant publishedAt,
    Instant firstSeenAt,
    int version,
    String sha256) {

  static Copy of(Item item) {
    OffsetDateTime published = item.publishedAt();
    return new Copy(
        item.title(),
        item.summary(),
        item.url(),
        item.outlet(),
        published == null ? null : published.toInstant(),
        item.firstSeenAt(),
        item.versions(),
        sha256(item.title() + "\n" + item.summary()));
  }

  /** When it counts as published. */
  public Instant time() {
    return publishedAt == null ? firstSeenAt : publishedAt;
  }

  /** Whether an item says what it said. */
  boolean says(Item item) {
    return title.equals(item.title()) && summary.equals(item.summary());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
