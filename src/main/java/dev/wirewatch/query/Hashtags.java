package dev.wirewatch.query;

/**
 * Words that hashtags run together: #KurilIslands, #КурильскиеОстрова, #Kurils2016. Designations,
 * as in #S400Deal, stay whole.
 */
final class Hashtags {

  /** Longest row of letters before digits that still counts as a designation. */
  private static final int LONGEST_PREFIX = 4;

  private Hashtags() {}

  static boolean isPart(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * Whether a new word begins within a hashtag.
   *
   * @param start offset of its first letter
   * @param i offset of the letter or digit that may begin the word
   */
  static boolean isWordStart(Respelling text, int start, int i) {
    char before = text.at(i - 1);
    char c = text.at(i);
    if (Character.isUpperCase(c)) {
      return Character.isLowerCase(before) || isFollowedByLower(text, i);
    }
    return Character.isDigit(c)
        && Character.isLetter(before)
        && letters(text, start, i) > LONGEST_PREFIX;
  }

  private static boolean isFollowedByLower(Respelling text, int i) {
    return i + 1 < text.length() && Character.isLowerCase(text.at(i + 1));
  }

  /** How many letters there are in a row before an offset. */
  private static int letters(Respelling text, int start, int i) {
    int from = i;
    while (from > start && Character.isLetter(text.at(from - 1))) {
      from--;
    }
    return i - from;
  }
}
