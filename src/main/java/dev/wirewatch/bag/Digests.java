package dev.wirewatch.bag;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of names with their SHA-256, as {@code sha256sum} writes them too. */
final class Digests {

  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

  private static final Pattern LINE = Pattern.compile("(\\p{XDigit}{64})[ \\t]+\\*?(.+)");

  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String line(MessageDigest digest, String name) {
    return hex(digest) + "  " + name + "\n";
  }

  /** Digests by name; empty if it is no such list, or names something twice. */
  static Optional<Map<String, String>> of(String list) {
    var digests = new LinkedHashMap<String, String>();
    for (String line : list.split("\\R")) {
      Matcher parts = LINE.matcher(line);
      if (line.isBlank()) {
        continue;
      }
      if (!parts.matches()
          || digests.put(parts.group(2), parts.group(1).toLowerCase(Locale.ROOT)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(digests);
  }
}
