package dev.wirewatch.item;

import dev.wirewatch.text.TextLanguage;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which language an item is in: as set for the feed, else as declared, never against its script.
 */
final class ItemLanguage {

  private ItemLanguage() {}

  static String of(
      String headline, String summary, @Nullable String declared, String feedLanguage) {
    String language =
        TextLanguage.of(headline, summary, feedLanguage, declared == null ? "" : declared);
    return language.isEmpty() && isPlainLatin(headline) ? "en" : language;
  }

  /** Whether no more than one Latin letter, as in café, is not of the English alphabet. */
  private static boolean isPlainLatin(String text) {
    int[] latin =
        text.codePoints().filter(c -> UnicodeScript.of(c) == UnicodeScript.LATIN).toArray();
    long foreign = Arrays.stream(latin).filter(c -> c >= 0x80).count();
    return latin.length > foreign && foreign <= 1;
  }
}
