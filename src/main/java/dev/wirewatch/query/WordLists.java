package dev.wirewatch.query;

import dev.wirewatch.query.WordSequence.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Makes queries with long vocabularies cheap to run over new texts. Each list of words in a query
 * becomes one made-up word, a mark; a text is given a list's mark beside each of its words. What
 * matches is the same as for the plain query, but instead of looking up a thousand words in the
 * text, the text's few words are looked up in the lists.
 *
 * <p>Queries are compiled first, by one thread; from then on many may mark texts.
 */
public final class WordLists {

  /** Cannot come out of the text analysis. */
  private static final char MARK = '\u0001';

  /** Shortest prefix that a query may have. */
  private static final int KEY = 2;

  private static final int NONE = -1;
  private static final int MOST_REMEMBERED = 50_000;

  private final Map<List<WordSequence>, Integer> numbers = new HashMap<>();
  private final Map<WordSequence, Entry> entries = new HashMap<>();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, List<Entry>> byFirstLetters = new HashMap<>();

  /** What was looked up before: news use the same words again and again. */
  private final Map<String, Entry[]> remembered = new ConcurrentHashMap<>();

  /** A sequence, and the numbers of all lists that have it: few words are in thousands of lists. */
  static final class Entry {

    private final WordSequence sequence;
    private final int names;
    private int[] lists = {};

    private Entry(WordSequence sequence, int names) {
      this.sequence = sequence;
      this.names = names;
    }

    /** Whether it does not count within longer names. */
    boolean isGuarded() {
      return names != NONE;
    }

    /** The list of these names. */
    int names() {
      return names;
    }

    WordSequence sequence() {
      return sequence;
    }

    int[] lists() {
      return lists;
    }

    private void add(int list) {
      if (lists.length == 0 || lists[lists.length - 1] != list) {
        lists = Arrays.copyOf(lists, lists.length + 1);
        lists[lists.length - 1] = list;
      }
    }
  }

  /** The mark of a list. */
  String mark(List<WordSequence> list) {
    return mark(number(List.copyOf(list)));
  }

  private int number(List<WordSequence> list) {
    Integer known = numbers.get(list);
    if (known != null) {
      return known;
    }
    // First the longer names that its words must not be part of.
    list.stream().filter(WordSequence::isGuarded).forEach(word -> number(word.names()));
    int number = numbers.size();
    numbers.put(list, number);
    list.forEach(sequence -> entries.computeIfAbsent(sequence, this::enter).add(number));
    return number;
  }

  static String mark(int list) {
    return MARK + Integer.toString(list);
  }

  static boolean isMark(String word) {
    return !word.isEmpty() && word.charAt(0) == MARK;
  }

  /** The numbers of the lists whose marks a query looks for. */
  public static BitSet lists(Query query) {
    var lists = new BitSet();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            Arrays.stream(terms)
                .map(Term::text)
                .filter(WordLists::isMark)
                .forEach(mark -> lists.set(list(mark)));
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return lists;
  }

  /** The number of the list that a mark stands for. */
  static int list(String mark) {
    return Integer.parseInt(mark, 1, mark.length(), 10);
  }

  /** Whether a query looks for nothing but marks in texts. */
  public static boolean looksForMarksAlone(Query query) {
    var other = new AtomicBoolean();
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query part, Term... terms) {
            other.compareAndSet(false, !Arrays.stream(terms).allMatch(WordLists::isMarkOrKeyword));
          }

          @Override
          public void visitLeaf(Query part) {
            other.set(true);
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return !other.get();
  }

  private static boolean isMarkOrKeyword(Term term) {
    return isMark(term.text()) || QueryFields.KEYWORD.contains(term.field());
  }

  private Entry enter(WordSequence sequence) {
    int names = sequence.isGuarded() ? number(sequence.names()) : NONE;
    var entry = new Entry(sequence, names);
    startingLike(sequence).add(entry);
    return entry;
  }

  private List<Entry> startingLike(WordSequence sequence) {
    Part first = sequence.parts().getFirst();
    return first.prefix()
        ? byFirstLetters.computeIfAbsent(first.text().substring(0, KEY), key -> new ArrayList<>())
        : byFirstWord.computeIfAbsent(first.text(), key -> new ArrayList<>());
  }

  /**
   * For each list how common its words seem to be, once all queries are compiled: words that many
   * lists name are common in news too.
   */
  public long[] commonness() {
    long[] commonness = new long[numbers.size()];
    numbers.forEach(
        (list, number) -> commonness[number] = list.stream().mapToLong(this::commonness).sum());
    return commonness;
  }

  /** How many lists there are. */
  int count() {
    return numbers.size();
  }

  private long commonness(WordSequence sequence) {
    return startingLike(sequence).stream().mapToLong(entry -> entry.lists().length).sum();
  }

  /** Puts marks into a text. */
  public MarkedText mark(TextWords words) {
    return Marker.mark(words, this);
  }

  /** Entries that begin with a word. */
  Entry[] startingWith(String word) {
    Entry[] known = remembered.get(word);
    if (known != null) {
      return known;
    }
    var entries = new ArrayList<>(byFirstWord.getOrDefault(word, List.of()));
    if (word.length() >= KEY) {
      byFirstLetters.getOrDefault(word.substring(0, KEY), List.of()).stream()
          .filter(entry -> entry.sequence().parts().getFirst().fits(word))
          .forEach(entries::add);
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    Entry[] found = entries.toArray(Entry[]::new);
    remembered.put(word, found);
    return found;
  }
}
