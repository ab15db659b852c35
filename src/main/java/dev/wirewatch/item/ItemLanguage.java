package dev.wirewatch.item;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which language an item is in: as set for the feed, else as declared, but never against its
 * script.
 */
final class ItemLanguage {

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
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .limit(400)
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > 0 && kana * 4 > han) {
      return "ja";
    }
    // A Han character says as much as a few Latin letters.
    if (han > 0 && han * 3 > latin) {
      return "zh";
    }
    if (letters.getOrDefault(UnicodeScript.HANGUL, 0) * 2 > latin) {
      return "ko";
    }
    if (letters.getOrDefault(UnicodeScript.CYRILLIC, 0) > latin) {
      return "ru";
    }
    return latin > 0 ? "latin" : "";
  }
}
