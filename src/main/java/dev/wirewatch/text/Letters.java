package dev.wirewatch.text;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** How much of an entry is written in which script. */
final class Letters {

  /** Looked at in headline and rest each: more tells nothing more. */
  private static final int FIRST = 400;

  private static final int IN_HEADLINE = 3;

  /** A Han character says as much as a few letters, a syllable as two. */
  private static final int HAN = 3;

  private static final int SYLLABLE = 2;

  /** How many times more Han there may be beside kana and Hangul than of these. */
  private static final int MIXED = 6;

  private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();

  /** By the script's ordinal. */
  private final int[] weights = new int[SCRIPTS.length];

  private Letters() {}

  static Letters of(String headline, String rest) {
    var letters = new Letters();
    letters.count(headline, IN_HEADLINE);
    letters.count(rest, 1);
    return letters;
  }

  private void count(String text, int weight) {
    int at = 0;
    for (int count = 0; count < FIRST && at < text.length(); count++) {
      int c = text.codePointAt(at);
      if (Character.isLetter(c)) {
        weights[script(c).ordinal()] += weight;
      }
      at += Character.charCount(c);
    }
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

  /**
   * The script that most is written in; Hiragana for Japanese, which mixes it with others, and
   * Hangul for Korean with Han characters. None if there is no letter.
   */
  @Nullable UnicodeScript script() {
    int han = weight(UnicodeScript.HAN) * HAN;
    int kana = (weight(UnicodeScript.HIRAGANA) + weight(UnicodeScript.KATAKANA)) * SYLLABLE;
    int hangul = weight(UnicodeScript.HANGUL) * SYLLABLE;
    UnicodeScript other = strongestOther();
    if (other != null && weight(other) >= han + kana + hangul) {
      return other;
    }
    if (han + kana + hangul == 0) {
      return null;
    }
    if (kana * MIXED > han && kana >= hangul) {
      return UnicodeScript.HIRAGANA;
    }
    return hangul * MIXED > han ? UnicodeScript.HANGUL : UnicodeScript.HAN;
  }

  private int weight(UnicodeScript script) {
    return weights[script.ordinal()];
  }

  private @Nullable UnicodeScript strongestOther() {
    UnicodeScript strongest = null;
    for (UnicodeScript script : SCRIPTS) {
      boolean counts =
          switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, COMMON, INHERITED, UNKNOWN -> false;
            default -> true;
          };
      if (counts && weight(script) > (strongest == null ? 0 : weight(strongest))) {
        strongest = script;
      }
    }
    return strongest;
  }
}
