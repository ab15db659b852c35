package dev.wirewatch.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The places where any word, prefix or phrase of a list stands, each one position wide: what
 * Lucene's disjunction of them finds. That moves an iterator for each word through a heap at each
 * step; this reads one word after the other for some thousand documents at a time.
 */
final class AnyPlace extends IntervalsSource {

  private final IntervalsSource whole;
  private final List<WordSequence.Part> words;
  private final List<IntervalsSource> phrases;

  /**
   * Places of a list.
   *
   * @param whole the same as Lucene has it
   * @param phrases sources of places one position wide
   */
  AnyPlace(IntervalsSource whole, List<WordSequence.Part> words, List<IntervalsSource> phrases) {
    this.whole = whole;
    this.words = List.copyOf(words);
    this.phrases = List.copyOf(phrases);
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    var readers = new ArrayList<PlaceReader>();
    Terms terms = segment.reader().terms(field);
    if (terms == null) {
      return null;
    }
    Set<BytesRef> read = new HashSet<>();
    for (WordSequence.Part word : words) {
      add(word, terms.iterator(), read, readers);
    }
    for (IntervalsSource phrase : phrases) {
      IntervalIterator places = phrase.intervals(field, segment);
      if (places != null) {
        readers.add(PlaceReader.of(places));
      }
    }
    return readers.isEmpty() ? null : new PlaceIterator(readers);
  }

  private static void add(
      WordSequence.Part word, TermsEnum terms, Set<BytesRef> read, List<PlaceReader> readers)
      throws IOException {
    var start = new BytesRef(word.text());
    if (!word.prefix()) {
      if (terms.seekExact(start)) {
        addOnce(terms, read, readers);
      }
      return;
    }
    if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, start);
        term = terms.next()) {
      addOnce(terms, read, readers);
    }
  }

  private static void addOnce(TermsEnum terms, Set<BytesRef> read, List<PlaceReader> readers)
      throws IOException {
    if (read.add(BytesRef.deepCopyOf(terms.term()))) {
      readers.add(PlaceReader.of(terms.postings(null, PostingsEnum.POSITIONS)));
    }
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext segment, int document) throws IOException {
    return whole.matches(field, segment, document);
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    whole.visit(field, visitor);
  }

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AnyPlace place && place.whole.equals(whole);
  }

  @Override
  public int hashCode() {
    return 31 * whole.hashCode() + 2;
  }

  @Override
  public String toString() {
    return whole.toString();
  }
}
