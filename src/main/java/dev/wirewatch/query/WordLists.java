package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/**
 * Makes queries with long vocabularies cheap to run over new texts. Each list of words in a query
 * becomes one made-up word, a mark; the analyzers here put a list's mark into a text beside each of
 * its words. What matches is the same as for the plain query, but instead of looking up a thousand
 * words in the text, the text's few words are looked up in the lists.
 *
 * <p>Queries are compiled first, by one thread; from then on the analyzers may be used by many.
 */
public final class WordLists {

  /** Cannot come out of the text analysis. */
  private static final char MARK = '\u0001';

  /** Shortest prefix that a query may have. */
  private static final int KEY = 2;

  private final Map<List<WordSequence>, String> marks = new HashMap<>();
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Map<String, List<Entry>> byFirstLetters = new HashMap<>();

  /** A sequence in a list, and that list's mark. */
  record Entry(WordSequence sequence, String mark) {}

  /** The mark of a list. */
  String mark(List<WordSequence> list) {
    return marks.computeIfAbsent(List.copyOf(list), this::add);
  }

  private String add(List<WordSequence> list) {
    String mark = MARK + Integer.toString(marks.size());
    for (WordSequence sequence : list) {
      var first = sequence.parts().getFirst();
      var entries =
          first.prefix()
              ? byFirstLetters.computeIfAbsent(
                  first.text().substring(0, KEY), key -> new ArrayList<>())
              : byFirstWord.computeIfAbsent(first.text(), key -> new ArrayList<>());
      entries.add(new Entry(sequence, mark));
    }
    return mark;
  }

  /** Entries that may begin with a word. */
  List<Entry> startingWith(String word) {
    var exact = byFirstWord.getOrDefault(word, List.of());
    var prefixed =
        word.length() < KEY
            ? List.<Entry>of()
            : byFirstLetters.getOrDefault(word.substring(0, KEY), List.of());
    if (prefixed.isEmpty()) {
      return exact;
    }
    var both = new ArrayList<>(exact);
    both.addAll(prefixed);
    return both;
  }

  /** Analyzer for texts that are indexed to be matched. */
  public Analyzer analyzer() {
    return new MarkingAnalyzer(false);
  }

  /**
   * Analyzer for texts that are searched for the places of matches: every mark has the offsets of
   * its whole phrase, which an index writer does not accept but a memory index does.
   */
  public Analyzer placingAnalyzer() {
    return new MarkingAnalyzer(true);
  }

  private final class MarkingAnalyzer extends AnalyzerWrapper {

    private final boolean wholePhrases;

    MarkingAnalyzer(boolean wholePhrases) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.wholePhrases = wholePhrases;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return TextAnalysis.analyzer();
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents words) {
      return new TokenStreamComponents(
          words.getSource(),
          new WordListFilter(words.getTokenStream(), WordLists.this, wholePhrases));
    }
  }
}
