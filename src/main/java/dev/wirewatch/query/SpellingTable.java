package dev.wirewatch.query;

import com.ibm.icu.text.Transliterator;

/** One character for each that is the same to a reader: full-width forms, traditional Chinese. */
final class SpellingTable {

  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';
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
