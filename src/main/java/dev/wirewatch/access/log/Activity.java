package dev.wirewatch.access.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log.
 *
 * @param id its number; the first row has 1, and none is left out
 * @param what was done, such as {@code decision} or {@code user.change}
 * @param item that it was done to, if any; the item may be gone
 * @param before JSON, where something was there before
 * @param after JSON, where something is there now
 * @param hash SHA-256 over the row and the hash of the row before, as 64 hexadecimal digits
 */
public record Activity(
    long id,
    Instant at,
    String who,
    String what,
    @Nullable Long item,
    @Nullable String before,
    @Nullable String after,
    String hash) {

  /** The row that follows one with the given hash. */
  static Activity following(
      String previousHash,
      long id,
      Instant at,
      String who,
      String what,
      @Nullable Long item,
      @Nullable String before,
      @Nullable String after) {
    String hash = hash(previousHash, id, at, who, what, item, before, after);
    return new Activity(id, at, who, what, item, before, after, hash);
  }

  /** Whether the row is what was written after a row with the given hash. */
  boolean follows(String previousHash) {
    return hash.equals(hash(previousHash, id, at, who, what, item, before, after));
  }

  private static String hash(
      String previousHash,
      long id,
      Instant at,
      String who,
      String what,
      @Nullable Long item,
      @Nullable String before,
      @Nullable String after) {
    MessageDigest digest = sha256();
    add(digest, previousHash);
    add(digest, Long.toString(id));
    add(digest, Long.toString(at.toEpochMilli()));
    add(digest, who);
    add(digest, what);
    add(digest, item == null ? null : item.toString());
    add(digest, before);
    add(digest, after);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Each value with its length, so that no two rows are one sequence of bytes. */
  private static void add(MessageDigest digest, @Nullable String value) {
    byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    String length = value == null ? "-" : Integer.toString(bytes.length);
    digest.update((length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
