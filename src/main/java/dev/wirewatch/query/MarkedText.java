package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import org.apache.lucene.analysis.TokenStream;

/**
 * A text and which lists' words it has where. Every mark has the offsets of its whole phrase, which
 * an index writer does not accept but a memory index does.
 */
public final class MarkedText {

  private static final int FIELDS = 4;

  private final TextWords words;
  private final BitSet lists = new BitSet();

  /** List, position, start and end of one mark after the other; thousands where rules are many. */
  private int[] marks = new int[16 * FIELDS];

  private int count;

  private record Mark(int list, int position, int start, int end) {}

  MarkedText(TextWords words) {
    this.words = words;
  }

  void add(int list, int position, int start, int end) {
    int at = count * FIELDS;
    if (at == marks.length) {
      marks = Arrays.copyOf(marks, at * 2);
    }
    marks[at] = list;
    marks[at + 1] = position;
    marks[at + 2] = start;
    marks[at + 3] = end;
    count++;
    lists.set(list);
  }

  /** The text's words, without marks. */
  public TextWords words() {
    return words;
  }

  /** Numbers of the lists whose words the text has. */
  public BitSet lists() {
    return lists;
  }

  /** The same text with the marks of these lists alone. */
  public MarkedText only(BitSet wanted) {
    var some = new MarkedText(words);
    for (int at = 0; at < count * FIELDS; at += FIELDS) {
      if (wanted.get(marks[at])) {
        some.add(marks[at], marks[at + 1], marks[at + 2], marks[at + 3]);
      }
    }
    return some;
  }

  /** What an index takes for queries that look for marks alone. */
  public TokenStream marksAlone() {
    return marks().stream();
  }

  /** What an index takes for queries that look for other words too. */
  public TokenStream marksAndWords() {
    TextWords sorted = marks();
    var both = new TextWords(words.text());
    int mark = 0;
    for (int i = 0; i < words.count(); i++) {
      both.copy(words, i);
      int next = i + 1 == words.count() ? Integer.MAX_VALUE : words.position(i + 1);
      while (mark < sorted.count() && sorted.position(mark) < next) {
        both.copy(sorted, mark++);
      }
    }
    return both.stream();
  }

  /** The marks by position, each once. */
  private TextWords marks() {
    var once = new LinkedHashSet<Mark>();
    for (int at = 0; at < count * FIELDS; at += FIELDS) {
      once.add(new Mark(marks[at], marks[at + 1], marks[at + 2], marks[at + 3]));
    }
    var sorted = new ArrayList<>(once);
    sorted.sort(Comparator.comparingInt(Mark::position));
    var stream = new TextWords(words.text());
    for (Mark mark : sorted) {
      stream.add(WordLists.mark(mark.list()), mark.position(), mark.start(), mark.end());
    }
    return stream;
  }
}
