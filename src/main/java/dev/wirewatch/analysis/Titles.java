package dev.wirewatch.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Compares titles as people would, and makes ids of them. */
final class Titles {

  /** A beginning this long is enough; what follows is often the name of the site. */
  private static final int TELLING = 20;

  private static final int LONGEST_ID = 80;

  private Titles() {}

  /** Whether a printed title is the given one, give or take case, punctuation and a suffix. */
  static boolean same(String printed, String title) {
    String ours = plain(title);
    String theirs = plain(printed);
    return theirs.equals(ours) || ours.length() >= TELLING && theirs.startsWith(ours + " ");
  }

  /** A short name for addresses. */
  static String id(String title) {
    String id = plain(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (id.length() < 3) {
      return "analysis-" + Integer.toHexString(title.hashCode());
    }
    return id.substring(0, Math.min(id.length(), LONGEST_ID)).replaceAll("-$", "");
  }

  private static String plain(String title) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
