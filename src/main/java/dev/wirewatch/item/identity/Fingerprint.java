package dev.wirewatch.item.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;

/** Short digests of texts, by which identity, edits and repeated stories are recognised. */
public final class Fingerprint {

  private static final int BYTES = 18;
  private static final MessageDigest SHA_256 = sha256();

  private Fingerprint() {}

  /**
   * A digest of 24 characters over the parts, in which no two lists of parts collide by joining.
   */
  public static String of(String... parts) {
    MessageDigest digest = fresh();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    byte[] head = new byte[BYTES];
    System.arraycopy(digest.digest(), 0, head, 0, BYTES);
    return Base64.getUrlEncoder().encodeToString(head);
  }

  /** The letters and digits of a headline alone: what stays when outlets set it differently. */
  public static String letters(String title) {
    var letters = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c >= 0x80) {
        return lettersOfAnyScript(title);
      }
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  private static String lettersOfAnyScript(String title) {
    var letters = new StringBuilder(title.length());
    Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** A copy, as looking the algorithm up takes as long as the digest of a headline. */
  private static MessageDigest fresh() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own digests can be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
