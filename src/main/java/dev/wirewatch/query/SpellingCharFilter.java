package dev.wirewatch.query;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/**
 * Makes one spelling of what only looks different: full-width forms, mathematical letters and
 * traditional Chinese are replaced one by one; signs within words go ({@link SignsWithin}), and so
 * do the hyphens of designations, so that S-400 and S400 are one word, and of British prefixes
 * ({@link PrefixHyphens}); letters that are set apart come together ({@link SpacedLetters}), and
 * the words of hashtags apart ({@link Hashtags}).
 */
final class SpellingCharFilter extends CharFilter {

  /** Longest row of letters before a hyphen that still counts as a designation, as in Tu-160M. */
  private static final int LONGEST_PREFIX = 4;

  private static final char UNKNOWN = '\ufffd';

  private @Nullable Respelling text;
  private int at;

  SpellingCharFilter(Reader in) {
    super(in);
  }

  @Override
  public int read(char[] target, int offset, int count) throws IOException {
    Respelling ready = text();
    if (at >= ready.length()) {
      return -1;
    }
    int copied = Math.min(count, ready.length() - at);
    ready.copy(at, target, offset, copied);
    at += copied;
    return copied;
  }

  @Override
  protected int correct(int offset) {
    return text == null ? offset : text.source(offset);
  }

  private Respelling text() throws IOException {
    Respelling ready = text;
    if (ready == null) {
      ready = parted(joined(folded(readAll())));
      text = ready;
    }
    return ready;
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

  /** The text character by character: what is the same to a reader is the same. */
  private static Respelling folded(char[] read) {
    var folded = new Respelling(read.length);
    for (int i = 0; i < read.length; i++) {
      char c = SpellingTable.fold(read[i]);
      char next = i + 1 < read.length ? read[i + 1] : ' ';
      if (Character.isSurrogatePair(c, next)) {
        char plain = SpellingTable.plain(Character.toCodePoint(c, next));
        folded.add(plain == 0 ? c : plain, i++);
        if (plain == 0) {
          folded.add(next, i);
        }
      } else if (Character.isSurrogate(c)) {
        // Half of a pair: at the end of a text it confuses the tokenizer.
        folded.add(UNKNOWN, i);
      } else {
        fold(folded, c, next, i);
      }
    }
    folded.end(read.length);
    return folded;
  }

  private static void fold(Respelling folded, char c, char next, int source) {
    char whole = SignsWithin.composed(folded.last(), c);
    if (whole != 0) {
      folded.setLast(SignsWithin.unstressed(whole));
    } else if (!SignsWithin.isSign(c, folded.last(), next)) {
      folded.add(SignsWithin.unstressed(c), source);
    }
  }

  /** The text without what stands between the letters of one word. */
  private static Respelling joined(Respelling apart) {
    var joined = new Respelling(apart.length());
    int row = -1;
    for (int i = 0; i < apart.length(); i++) {
      if (i > row && SpacedLetters.mayStart(apart, i)) {
        row = SpacedLetters.end(apart, i);
      }
      char c = apart.at(i);
      boolean gap = i < row && !Character.isLetter(c);
      if (!gap && !(isHyphen(c) && isWithinWord(joined, apart, i))) {
        joined.add(c, apart.source(i));
      }
    }
    joined.end(apart.source(apart.length()));
    return joined;
  }

  /** The text with spaces between the words of hashtags. */
  private static Respelling parted(Respelling together) {
    var parted = new Respelling(together.length() * 2);
    int tag = -1;
    for (int i = 0; i < together.length(); i++) {
      char c = together.at(i);
      if (c == '#') {
        tag = i + 1;
      } else if (!Hashtags.isPart(c)) {
        tag = -1;
      } else if (tag >= 0 && i > tag && Hashtags.isWordStart(together, tag, i)) {
        parted.add(' ', together.source(i));
      }
      // To the tokenizer it is a letter.
      parted.add(c == '_' ? ' ' : c, together.source(i));
    }
    parted.end(together.source(together.length()));
    return parted;
  }

  private static boolean isWithinWord(Respelling written, Respelling text, int hyphen) {
    return joins(written, text, hyphen) || PrefixHyphens.joins(written, text, hyphen);
  }

  /** Whether up to a few letters end before a hyphen and a digit follows it. */
  private static boolean joins(Respelling written, Respelling text, int hyphen) {
    if (hyphen + 1 >= text.length() || !Character.isDigit(text.at(hyphen + 1))) {
      return false;
    }
    int end = written.length();
    int start = end;
    while (start > 0 && isAlphabetic(written.at(start - 1))) {
      start--;
    }
    int letters = end - start;
    return letters > 0
        && letters <= LONGEST_PREFIX
        && (start == 0 || !Character.isDigit(written.at(start - 1)));
  }

  private static boolean isAlphabetic(char c) {
    return Character.isLetter(c) && !Character.isIdeographic(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }
}
