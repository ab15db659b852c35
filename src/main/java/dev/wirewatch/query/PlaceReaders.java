package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Gathers what is read side by side in a segment: each word once, and not too many. */
final class PlaceReaders {

  /** Each takes some kilobytes while it is read. */
  private static final int MOST = QueryLanguage.MOST_EXPANSIONS;

  private final Place at;
  private final Set<BytesRef> words = new HashSet<>();
  private final List<PlaceReader> readers = new ArrayList<>();
  private final Effort effort = Effort.present();

  /** Gathers for a part of a query at a place. */
  PlaceReaders(Place at) {
    this.at = at;
  }

  /** Adds the word at which an enumeration stands. */
  void add(TermsEnum word) throws IOException {
    effort.step();
    if (!words.add(BytesRef.deepCopyOf(word.term()))) {
      return;
    }
    if (words.size() > MOST) {
      throw TooCostly.words(at, MOST);
    }
    effort.takes(Effort.READER, at);
    readers.add(PlaceReader.of(word.postings(null, PostingsEnum.POSITIONS)));
  }

  void add(IntervalIterator places) {
    readers.add(PlaceReader.of(places));
  }

  /** All places; null if there is nothing to read. */
  @Nullable IntervalIterator places() {
    return readers.isEmpty() ? null : new PlaceIterator(readers, new WindowPlaces(effort, at));
  }
}
