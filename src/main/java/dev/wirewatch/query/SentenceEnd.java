package dev.wirewatch.query;

/** Finds where sentences end, by the signs between two words. */
final class SentenceEnd {

  private static final String ALWAYS = "\n。！？｡؟।";
  private static final String PERHAPS = ".!?…";

  private SentenceEnd() {}

  /**
   * Whether a sentence ends between two words. A full stop behind a single letter or a short word
   * with a capital, as in "U.S." or "Gen.", or before a small letter, ends none.
   *
   * @param end of the first word
   * @param start of the second one
   */
  static boolean isBetween(String text, int end, int start) {
    boolean ended = false;
    boolean space = false;
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (ALWAYS.indexOf(c) >= 0) {
        return true;
      }
      ended |= PERHAPS.indexOf(c) >= 0;
      space |= Character.isWhitespace(c);
    }
    return ended
        && space
        && !Character.isLowerCase(text.codePointAt(start))
        && !isAbbreviation(text, end);
  }

  private static boolean isAbbreviation(String text, int end) {
    if (end >= text.length() || text.charAt(end) != '.') {
      return false;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    int letters = end - start;
    return letters > 0
        && letters <= 3
        && (letters == 1 || Character.isUpperCase(text.charAt(start)));
  }
}
