package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one spelling of words: ё is е, U.S. is US, and in a word with digits the Cyrillic letters
 * that look Latin are Latin, because designations are typed with either.
 */
final class SpellingFilter extends TokenFilter {

  private static final String CYRILLIC = "авекмнорстух";
  private static final String LATIN = "abekmhopctyx";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  SpellingFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (isDotted()) {
      dropDots();
    }
    foldLetters(hasDigit());
    return true;
  }

  /** Whether the word is single letters with dots between them. */
  private boolean isDotted() {
    int length = term.length();
    if (length < 3) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = term.charAt(i);
      if (i % 2 == 1 ? c != '.' : !Character.isLetter(c)) {
        return false;
      }
    }
    return true;
  }

  private void dropDots() {
    int to = 0;
    for (int from = 0; from < term.length(); from += 2) {
      term.buffer()[to++] = term.charAt(from);
    }
    term.setLength(to);
  }

  private boolean hasDigit() {
    return term.chars().anyMatch(Character::isDigit);
  }

  private void foldLetters(boolean designation) {
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      char c = letters[i];
      if (c == 'ё') {
        letters[i] = 'е';
      } else if (designation && c >= 'а' && c <= 'х') {
        int lookalike = CYRILLIC.indexOf(c);
        letters[i] = lookalike < 0 ? c : LATIN.charAt(lookalike);
      }
    }
  }
}
