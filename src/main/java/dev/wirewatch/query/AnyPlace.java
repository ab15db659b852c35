package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The places where any word, prefix or phrase of a list stands, each one position wide: what
 * Lucene's disjunction of them finds. That moves an iterator for each word through a heap at each
 * step; this reads one word after the other for some thousand documents at a time.
 */
final class AnyPlace extends NarrowSource {

  private final Place at;
  private final List<WordSequence.Part> words;
  private final List<IntervalsSource> phrases;

  /**
   * Places of a list.
   *
   * @param at the list in the query
   * @param whole the same as Lucene has it
   * @param phrases sources of places one position wide
   */
  AnyPlace(
      Place at,
      IntervalsSource whole,
      List<WordSequence.Part> words,
      List<IntervalsSource> phrases) {
    super(whole);
    this.at = at;
    this.words = List.copyOf(words);
    this.phrases = List.copyOf(phrases);
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    Terms terms = segment.reader().terms(field);
    if (terms == null) {
      return null;
    }
    var readers = new PlaceReaders(at);
    for (WordSequence.Part word : words) {
      add(word, terms.iterator(), readers);
    }
    for (IntervalsSource phrase : phrases) {
      IntervalIterator places = phrase.intervals(field, segment);
      if (places != null) {
        readers.add(places);
      }
    }
    return readers.places();
  }

  private static void add(WordSequence.Part word, TermsEnum terms, PlaceReaders readers)
      throws IOException {
    var start = new BytesRef(word.text());
    if (!word.prefix()) {
      if (terms.seekExact(start)) {
        readers.add(terms);
      }
      return;
    }
    if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, start);
        term = terms.next()) {
      readers.add(terms);
    }
  }
}
