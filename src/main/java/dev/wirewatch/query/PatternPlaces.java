package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** The places of all words of an index that fit a pattern, or are nearly a word. */
final class PatternPlaces extends NarrowSource {

  private final Place at;
  private final CompiledAutomaton pattern;

  /**
   * Places of the words that an automaton takes.
   *
   * @param whole the same as Lucene has it
   */
  PatternPlaces(Place at, CompiledAutomaton pattern, IntervalsSource whole) {
    super(whole);
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
    TermsEnum words = pattern.getTermsEnum(terms);
    while (words.next() != null) {
      readers.add(words);
    }
    return readers.places();
  }
}
