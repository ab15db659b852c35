package dev.wirewatch.query;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/** One character for each that is the same to a reader: full-width forms, traditional Chinese. */
final class SpellingTable {

  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  /** Mathematical letters up to enclosed ones (Unicode 16, 22.2 and 22.10). */
  private static final int FIRST_STYLED = 0x1d400;

  private static final int LAST_STYLED = 0x1f1ff;
  private static final Normalizer2 COMPATIBILITY = Normalizer2.getNFKCInstance();
  private static final char[] SIMPLIFIED = simplified();

  private SpellingTable() {}

  static char fold(char c) {
    if (c < '\u3000') {
      return c;
    }
    if (c >= FIRST_HAN && c <= LAST_HAN) {
      return SIMPLIFIED[c - FIRST_HAN];
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - '\uff01' + '!');
    }
    return c == '\u3000' ? ' ' : c;
  }

  /** The letter or digit that a character beyond the BMP is a style of, such as bold; 0 if none. */
  static char plain(int character) {
    if (character < FIRST_STYLED || character > LAST_STYLED) {
      return 0;
    }
    String plain = COMPATIBILITY.getDecomposition(character);
    boolean letter = plain != null && plain.length() == 1;
    return letter && Character.isLetterOrDigit(plain.charAt(0)) ? plain.charAt(0) : 0;
  }

  /** ICU's rules for single characters, looked up once: its transliterator is slow per text. */
  private static char[] simplified() {
    var rules = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[LAST_HAN - FIRST_HAN + 1];
    for (int i = 0; i < table.length; i++) {
      char traditional = (char) (FIRST_HAN + i);
      String simple = rules.transliterate(String.valueOf(traditional));
      table[i] = simple.length() == 1 ? simple.charAt(0) : traditional;
    }
    return table;
  }
}
