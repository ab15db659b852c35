package dev.wirewatch.query;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Tells which words a pattern or a fuzzy word of a query stands for. Making it takes up to some ten
 * milliseconds, so it is made once for all fields, segments and texts, and only where an index is
 * searched. Thread-safe.
 */
final class WordAutomaton {

  private String text = "";
  private @Nullable CompiledAutomaton known;

  /**
   * The words that fit a pattern.
   *
   * @throws org.apache.lucene.util.automaton.TooComplexToDeterminizeException if it can be read in
   *     too many ways
   */
  synchronized CompiledAutomaton pattern(String pattern) {
    CompiledAutomaton made = known;
    if (made == null || !text.equals(pattern)) {
      made = automaton(pattern).getCompiled();
      text = pattern;
      known = made;
    }
    return made;
  }

  /** That of a beginning takes a fifth of the time. */
  private static AutomatonQuery automaton(String pattern) {
    int last = pattern.length() - 1;
    return pattern.indexOf('*') == last && pattern.indexOf('?') < 0
        ? new PrefixQuery(new Term("", pattern.substring(0, last)))
        : new WildcardQuery(new Term("", pattern));
  }

  /** The words that differ from one in so many letters, but not in the first. */
  synchronized CompiledAutomaton fuzzy(String word, int edits) {
    CompiledAutomaton made = known;
    if (made == null) {
      made = FuzzyQuery.getFuzzyAutomaton(word, edits, 1, true);
      known = made;
    }
    return made;
  }
}
