package dev.wirewatch.query;

import java.io.IOException;
import java.util.function.IntPredicate;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one spelling of words: ё is е, U.S. is US, in a word with digits the Cyrillic letters that
 * look Latin are Latin, because designations are typed with either, and a word that mixes both is
 * written in the one that it cannot do without.
 */
final class SpellingFilter extends TokenFilter {

  private static final String CYRILLIC = "авекмнорстухіјѕ";
  private static final String LATIN = "abekmhopctyxijs";

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
    boolean designation = hasDigit();
    foldLetters(designation);
    if (!designation) {
      unmix();
    }
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
        letters[i] = lookalike(c, CYRILLIC, LATIN);
      }
    }
  }

  private static char lookalike(char c, String from, String to) {
    int at = from.indexOf(c);
    return at < 0 ? c : to.charAt(at);
  }

  /** Writes a word of Latin and Cyrillic letters in one script, if that is possible. */
  private void unmix() {
    long latin = term.chars().filter(SpellingFilter::isLatin).count();
    long cyrillic = term.chars().filter(SpellingFilter::isCyrillic).count();
    if (latin == 0 || cyrillic == 0) {
      return;
    }
    boolean canBeLatin = canBecome(CYRILLIC, SpellingFilter::isCyrillic);
    boolean canBeCyrillic = canBecome(LATIN, SpellingFilter::isLatin);
    if (canBeLatin && (!canBeCyrillic || latin > cyrillic)) {
      replace(CYRILLIC, LATIN);
    } else if (canBeCyrillic) {
      replace(LATIN, CYRILLIC);
    }
  }

  /** Whether all letters of a script have their like in the other. */
  private boolean canBecome(String alike, IntPredicate script) {
    return term.chars().filter(script).allMatch(c -> alike.indexOf(c) >= 0);
  }

  private void replace(String from, String to) {
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      letters[i] = lookalike(letters[i], from, to);
    }
  }

  private static boolean isLatin(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isCyrillic(int c) {
    return c >= 0x400 && c <= 0x52f;
  }
}
