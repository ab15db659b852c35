package dev.wirewatch.item;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language an item is in: as set for the feed, else as declared, but never against its
 * script.
 */
final class ItemLanguage {

  private static final int LETTERS = 400;
  private static final int SCRIPTS = UnicodeScript.values().length;

  private ItemLanguage() {}

  static String of(String text, @Nullable String declared, String feedLanguage) {
    String byScript = byScript(text);
    for (String candidate : new String[] {feedLanguage, declared == null ? "" : declared}) {
      String tag = primary(candidate);
      if (!tag.isEmpty() && fits(tag, byScript)) {
        return tag;
      }
    }
    return byScript.equals("latin") ? "en" : byScript;
  }

  private static String primary(String tag) {
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() > 3 ? "" : language;
  }

  // Feeds of Chinese and Russian outlets declare "en" more often than one would think.
  private static boolean fits(String tag, String byScript) {
    return switch (byScript) {
      case "ru" -> !isWritten(tag, "en", "zh", "ja", "ko", "de", "fr", "es", "us");
      case "zh" -> tag.equals("zh") || tag.equals("ja") || tag.equals("yue");
      case "ja", "ko" -> tag.equals(byScript);
      case "latin" -> !isWritten(tag, "ru", "zh", "ja", "ko", "uk", "be", "us");
      default -> true;
    };
  }

  private static boolean isWritten(String tag, String... others) {
    return List.of(others).contains(tag);
  }

  private static String byScript(String text) {
    int[] letters = letters(text);
    int latin = letters[UnicodeScript.LATIN.ordinal()];
    int han = letters[UnicodeScript.HAN.ordinal()];
    int kana =
        letters[UnicodeScript.HIRAGANA.ordinal()] + letters[UnicodeScript.KATAKANA.ordinal()];
    if (kana > 0 && kana * 4 > han) {
      return "ja";
    }
    // A Han character says as much as a few Latin letters.
    if (han > 0 && han * 3 > latin) {
      return "zh";
    }
    if (letters[UnicodeScript.HANGUL.ordinal()] * 2 > latin) {
      return "ko";
    }
    if (letters[UnicodeScript.CYRILLIC.ordinal()] > latin) {
      return "ru";
    }
    return latin > 0 ? "latin" : "";
  }

  /** How many of the first letters are of each script, by the script's ordinal. */
  private static int[] letters(String text) {
    int[] letters = new int[SCRIPTS];
    int at = 0;
    for (int count = 0; count < LETTERS && at < text.length(); count++) {
      int c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        letters[script(c).ordinal()]++;
      }
      at += Character.charCount(c);
    }
    return letters;
  }

  /** Looks the commonest letters up by their range, which is quicker. */
  private static UnicodeScript script(int letter) {
    if (letter < 0x80) {
      return UnicodeScript.LATIN;
    }
    if (letter >= 0x400 && letter < 0x460) {
      return UnicodeScript.CYRILLIC;
    }
    return letter >= 0x4e00 && letter < 0xa000 ? UnicodeScript.HAN : UnicodeScript.of(letter);
  }
}
