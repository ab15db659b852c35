package dev.wirewatch.analysis.text;

import java.lang.Character.UnicodeScript;

/** Guesses a text's language from its letters. */
final class Script {

  private Script() {}

  /** The BCP 47 tag; empty where the letters do not tell. */
  static String language(String text) {
    if (mostly(text, UnicodeScript.CYRILLIC)) {
      return text.matches("(?s).*[іїєў].*") ? "" : "ru";
    }
    if (has(text, UnicodeScript.HIRAGANA)) {
      return "ja";
    }
    if (mostly(text, UnicodeScript.HANGUL)) {
      return "ko";
    }
    if (mostly(text, UnicodeScript.HAN)) {
      return "zh";
    }
    return text.contains(" the ") ? "en" : "";
  }

  private static boolean mostly(String text, UnicodeScript script) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return count(text, script) * 2 > letters;
  }

  private static boolean has(String text, UnicodeScript script) {
    return count(text, script) > 0;
  }

  private static long count(String text, UnicodeScript script) {
    return text.codePoints().filter(letter -> UnicodeScript.of(letter) == script).count();
  }
}
