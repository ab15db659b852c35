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

  private static final int FIELDS = 3;

  private final TextWords words;
  private final BitSet lists;

  /** Of each place where words of lists stand, which lists: thousands where rules are many. */
  private int[][] marked = new int[16][];

  /** Position, start and end of one place after the other. */
  private int[] places = new int[16 * FIELDS];

  private int count;

  private record Mark(int list, int position, int start, int end) {}

  /**
   * A text without marks.
   *
   * @param lists how many there are
   */
  MarkedText(TextWords words, int lists) {
    this.words = words;
    this.lists = new BitSet(lists);
  }

  /** Marks a place for several lists, an array that does not change. */
  void add(int[] of, int position, int start, int end) {
    if (count == marked.length) {
      marked = Arrays.copyOf(marked, count * 2);
      places = Arrays.copyOf(places, count * 2 * FIELDS);
    }
    int at = count * FIELDS;
    marked[count++] = of;
    places[at] = position;
    places[at + 1] = start;
    places[at + 2] = end;
    for (int list : of) {
      lists.set(list);
    }
  }

  /** Whether a part of the text lies within a place where words of a list stand. */
  boolean covers(int list, int start, int end) {
    if (!lists.get(list)) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      boolean around = places[i * FIELDS + 1] <= start && places[i * FIELDS + 2] >= end;
      if (around && Arrays.stream(marked[i]).anyMatch(of -> of == list)) {
        return true;
      }
    }
    return false;
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
    var some = new MarkedText(words, wanted.length());
    for (int i = 0; i < count; i++) {
      int at = i * FIELDS;
      int[] of = only(marked[i], wanted);
      if (of.length > 0) {
        some.add(of, places[at], places[at + 1], places[at + 2]);
      }
    }
    return some;
  }

  private static int[] only(int[] of, BitSet wanted) {
    int count = 0;
    for (int list : of) {
      count += wanted.get(list) ? 1 : 0;
    }
    if (count == of.length) {
      return of;
    }
    int[] some = new int[count];
    for (int i = 0, next = 0; next < count; i++) {
      if (wanted.get(of[i])) {
        some[next++] = of[i];
      }
    }
    return some;
  }

  /** The marks of these lists. */
  MarkPlaces places(BitSet wanted) {
    var sorted = new MarkPlaces();
    for (int i = 0; i < count; i++) {
      int at = i * FIELDS;
      for (int list : marked[i]) {
        if (wanted.get(list)) {
          sorted.add(list, places[at], places[at + 1], places[at + 2]);
        }
      }
    }
    sorted.sort();
    return sorted;
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
    for (int i = 0; i < count; i++) {
      int at = i * FIELDS;
      for (int list : marked[i]) {
        once.add(new Mark(list, places[at], places[at + 1], places[at + 2]));
      }
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
