package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** The places of all words of an index that fit a pattern, or are nearly a word. */
final class PatternPlaces extends NarrowSource {

  private final Place at;
  private final Supplier<CompiledAutomaton> pattern;

  /**
   * Places of the words that an automaton takes.
   *
   * @param meant what the automaton is made from, which tells these places from others
   */
  PatternPlaces(Place at, String meant, Supplier<CompiledAutomaton> pattern) {
    super(meant, () -> Intervals.multiterm(pattern.get(), QueryLanguage.MOST_EXPANSIONS, meant));
    this.at = at;
    this.pattern = pattern;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    Terms terms = segment.reader().terms(field);
    if (terms == null) {
      return null;
    }
    var readers = new PlaceReaders(at);
    TermsEnum words = pattern.get().getTermsEnum(terms);
    while (words.next() != null) {
      readers.add(words);
    }
    return readers.places();
  }
}
