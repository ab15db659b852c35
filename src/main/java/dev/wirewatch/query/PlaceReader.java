package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;

/** Reads the positions of one word or phrase, document by document. */
abstract class PlaceReader {

  final DocIdSetIterator documents;

  private PlaceReader(DocIdSetIterator documents) {
    this.documents = documents;
  }

  /** Adds all positions in the present document. */
  abstract void read(WindowPlaces into) throws IOException;

  static PlaceReader of(PostingsEnum word) {
    return new PlaceReader(word) {
      @Override
      void read(WindowPlaces into) throws IOException {
        for (int i = word.freq(); i > 0; i--) {
          into.add(word.docID(), word.nextPosition());
        }
      }
    };
  }

  static PlaceReader of(IntervalIterator phrase) {
    return new PlaceReader(phrase) {
      @Override
      void read(WindowPlaces into) throws IOException {
        while (phrase.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
          into.add(phrase.docID(), phrase.start());
        }
      }
    };
  }
}
