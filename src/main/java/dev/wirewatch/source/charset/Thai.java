package dev.wirewatch.source.charset;

/** Where the signs of Thai may stand: vowels before a consonant, and marks on one. */
final class Thai {

  private Thai() {}

  static boolean isInPlace(char c, char before, char after) {
    if (isMark(c)) {
      return isConsonant(before) || isMark(before) && before != c;
    }
    return !isLeading(c) || isConsonant(after);
  }

  private static boolean isConsonant(char c) {
    return c >= 0xe01 && c <= 0xe2e;
  }

  private static boolean isLeading(char c) {
    return c >= 0xe40 && c <= 0xe44;
  }

  private static boolean isMark(char c) {
    return c == 0xe31 || c >= 0xe34 && c <= 0xe3a || c >= 0xe47 && c <= 0xe4e;
  }
}
