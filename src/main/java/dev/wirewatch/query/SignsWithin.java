package dev.wirewatch.query;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;

/**
 * Signs within words that are no part of a letter: stress marks, vowel points, and characters that
 * nobody sees, such as soft hyphens and zero-width spaces. Marks that make another letter, as in й
 * and ё, and those of scripts that cannot be read without them, stay.
 */
final class SignsWithin {

  /** Below it is no such sign but the soft hyphen and the spacing accents. */
  private static final char FIRST_MARK = '\u0300';

  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char LAST_DIACRITIC = '\u036f';
  private static final char TATWEEL = '\u0640';
  private static final Normalizer2 COMPOSITION = Normalizer2.getNFCInstance();

  private SignsWithin() {}

  /**
   * Whether a character is such a sign.
   *
   * @param before the last character that was kept
   * @param next the character behind it; a space at the end
   */
  static boolean isSign(char c, char before, char next) {
    if (c < FIRST_MARK) {
      return c == SOFT_HYPHEN || (isSpacingAccent(c) && isCyrillic(before) && isCyrillic(next));
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> isForeignTo(before, c);
      case Character.FORMAT -> !isShaping(before) && !isShaping(next);
      default -> c == TATWEEL;
    };
  }

  /** The letter that a mark makes of the one before it, such as й of и; 0 if it makes none. */
  static char composed(char letter, char mark) {
    if (mark < FIRST_MARK || mark > LAST_DIACRITIC) {
      return 0;
    }
    int composed = COMPOSITION.composePair(letter, mark);
    return composed < 0 ? 0 : (char) composed;
  }

  /** A letter without the accent that only marks its stress. */
  static char unstressed(char c) {
    return switch (c) {
      case 'ѐ' -> 'е';
      case 'ѝ' -> 'и';
      case 'Ѐ' -> 'Е';
      case 'Ѝ' -> 'И';
      default -> c;
    };
  }

  private static boolean isSpacingAccent(char c) {
    return c == '\u00b4' || c == '`';
  }

  private static boolean isCyrillic(char c) {
    return c >= '\u0400' && c <= '\u052f';
  }

  /** Whether a mark that makes no other letter of the one before it is not needed to read it. */
  private static boolean isForeignTo(char letter, char mark) {
    return switch (UnicodeScript.of(letter)) {
      case CYRILLIC, LATIN, GREEK, ARMENIAN, GEORGIAN, HAN, HEBREW -> true;
      case ARABIC -> mark < '\u0653' || mark > '\u0655';
      default -> false;
    };
  }

  /** Whether invisible characters near a letter choose its shape, or part words without spaces. */
  private static boolean isShaping(char c) {
    if (c < '\u0590' || Character.isSurrogate(c)) {
      return Character.isSurrogate(c);
    }
    return switch (UnicodeScript.of(c)) {
      case LATIN,
          CYRILLIC,
          GREEK,
          ARMENIAN,
          GEORGIAN,
          HEBREW,
          HAN,
          HIRAGANA,
          KATAKANA,
          HANGUL,
          COMMON,
          INHERITED ->
          false;
      default -> true;
    };
  }
}
