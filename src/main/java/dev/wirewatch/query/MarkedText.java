package dev.wirewatch.query;

import java.util.BitSet;
import org.apache.lucene.analysis.TokenStream;

/**
 * A text with the marks of word lists beside its words. Every mark has the offsets of its whole
 * phrase, which an index writer does not accept but a memory index does.
 *
 * @param words the text's words and marks
 * @param marks the marks alone
 * @param lists numbers of the lists whose marks it has
 */
public record MarkedText(TextWords words, TextWords marks, BitSet lists) {

  /** What an index takes for queries that look for marks alone. */
  public TokenStream marksAlone() {
    return marks.stream();
  }

  /** What an index takes for queries that look for other words too. */
  public TokenStream marksAndWords() {
    var both = new TextWords(words.text());
    int mark = 0;
    for (int i = 0; i < words.count(); i++) {
      both.copy(words, i);
      int next = i + 1 == words.count() ? Integer.MAX_VALUE : words.position(i + 1);
      while (mark < marks.count() && marks.position(mark) < next) {
        both.copy(marks, mark++);
      }
    }
    return both.stream();
  }
}
