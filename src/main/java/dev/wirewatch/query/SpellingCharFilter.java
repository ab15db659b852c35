package dev.wirewatch.query;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes one spelling of characters that only look different: full-width forms and traditional
 * Chinese are replaced one by one; the hyphen of a designation goes, so that S-400 and S400 are one
 * word.
 */
final class SpellingCharFilter extends BaseCharFilter {

  /** Longest row of letters before a hyphen that still counts as a designation, as in Tu-160M. */
  private static final int LONGEST_PREFIX = 4;

  private static final char UNKNOWN = '\ufffd';

  private char @Nullable [] text;
  private int length;
  private int at;

  SpellingCharFilter(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    char[] ready = text == null ? fold() : text;
    if (at >= length) {
      return -1;
    }
    int copied = Math.min(count, length - at);
    System.arraycopy(ready, at, target, offset, copied);
    at += copied;
    return copied;
  }

  private char[] fold() throws IOException {
    char[] read = readAll();
    int to = 0;
    for (int from = 0; from < read.length; from++) {
      char c = SpellingTable.fold(read[from]);
      if (isHyphen(c) && joins(read, to, from)) {
        addOffCorrectMap(to, from + 1 - to);
      } else {
        read[to++] = isHalf(read, from) ? UNKNOWN : c;
      }
    }
    length = to;
    text = read;
    return read;
  }

  private char[] readAll() throws IOException {
    var all = new StringBuilder();
    char[] buffer = new char[1024];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      all.append(buffer, 0, n);
    }
    char[] read = new char[all.length()];
    all.getChars(0, read.length, read, 0);
    return read;
  }

  /** Whether up to a few letters end at {@code written} and a digit follows the hyphen. */
  private static boolean joins(char[] chars, int written, int hyphen) {
    if (hyphen + 1 >= chars.length || !Character.isDigit(chars[hyphen + 1])) {
      return false;
    }
    int start = written;
    while (start > 0 && isAlphabetic(chars[start - 1])) {
      start--;
    }
    int letters = written - start;
    return letters > 0
        && letters <= LONGEST_PREFIX
        && (start == 0 || !Character.isDigit(chars[start - 1]));
  }

  /** Whether a surrogate lacks its other half; at the end of a text it confuses the tokenizer. */
  private static boolean isHalf(char[] chars, int i) {
    if (Character.isHighSurrogate(chars[i])) {
      return i + 1 == chars.length || !Character.isLowSurrogate(chars[i + 1]);
    }
    return Character.isLowSurrogate(chars[i])
        && (i == 0 || !Character.isHighSurrogate(chars[i - 1]));
  }

  private static boolean isAlphabetic(char c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }
}
