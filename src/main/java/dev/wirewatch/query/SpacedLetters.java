package dev.wirewatch.query;

/**
 * Letters of a word that are set apart: 俄 罗 斯, 俄·罗·斯, К У Р И Л Ы. A row of single characters with
 * the same gap between all of them is one word; two words with a gap between them, such as 北京 时间,
 * are no such row, and stay two.
 */
final class SpacedLetters {

  private static final String SPACES = " \u00a0\u2002\u2003\u2005\u2009\u202f";
  private static final String DOTS = "·・•‧∙．.-_*/|";

  /** Shorter rows are words: "中 俄", "A B C". */
  private static final int FEWEST_CHARACTERS = 3;

  private static final int FEWEST_LETTERS = 4;

  private SpacedLetters() {}

  /** Whether a row may begin at a character, which is quick to say. */
  static boolean mayStart(Respelling text, int i) {
    return i + 2 < text.length()
        && Character.isLetter(text.at(i))
        && isGap(text.at(i), text.at(i + 1))
        && Character.isLetter(text.at(i + 2));
  }

  /** Offset of the last letter of the row that begins at a letter; that letter if there is none. */
  static int end(Respelling text, int start) {
    if (start > 0 && Character.isLetterOrDigit(text.at(start - 1))) {
      return start;
    }
    char gap = text.at(start + 1);
    int end = start;
    while (end + 2 < text.length()
        && text.at(end + 1) == gap
        && isLike(text.at(start), text.at(end + 2))) {
      end += 2;
    }
    // The last one is the beginning of a longer word.
    if (end + 1 < text.length() && Character.isLetterOrDigit(text.at(end + 1))) {
      end -= 2;
    }
    int fewest = isCharacter(text.at(start)) ? FEWEST_CHARACTERS : FEWEST_LETTERS;
    return (end - start) / 2 + 1 < fewest ? start : end;
  }

  private static boolean isGap(char letter, char c) {
    return SPACES.indexOf(c) >= 0 || c == '-' || (isCharacter(letter) && isDot(c));
  }

  /** Whether a character may stand between the characters of a word that is set apart. */
  static boolean isDot(char c) {
    return DOTS.indexOf(c) >= 0;
  }

  /** Whether two letters can be of one spaced word: characters, or letters of one case. */
  private static boolean isLike(char one, char other) {
    return Character.isLetter(other)
        && Character.UnicodeScript.of(one) == Character.UnicodeScript.of(other)
        && Character.isUpperCase(one) == Character.isUpperCase(other);
  }

  private static boolean isCharacter(char c) {
    return c >= '\u1100' && !Character.isUpperCase(c) && !Character.isLowerCase(c);
  }
}
