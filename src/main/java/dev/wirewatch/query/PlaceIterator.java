package dev.wirewatch.query;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalIterator;

/** The places of a list's words in a segment, a window of documents at a time. */
final class PlaceIterator extends IntervalIterator {

  private final PlaceReader[] readers;
  private final WindowPlaces window;
  private final Effort effort = Effort.present();
  private final long cost;
  private int left;

  /** Behind the last document of the window. */
  private int windowEnd;

  private int document = -1;
  private int next;
  private int end;
  private int place = -1;

  PlaceIterator(List<PlaceReader> readers, WindowPlaces window) {
    this.window = window;
    this.readers = readers.toArray(PlaceReader[]::new);
    this.left = readers.size();
    this.cost = readers.stream().mapToLong(reader -> reader.documents.cost()).sum();
    window.clear(0);
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return advance(document + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    place = -1;
    int from = target;
    int found = from < windowEnd ? window.next(from) : -1;
    while (found < 0) {
      from = load(Math.max(from, windowEnd));
      if (from == NO_MORE_DOCS) {
        next = 0;
        end = 0;
        document = NO_MORE_DOCS;
        return document;
      }
      found = window.next(from);
    }
    document = found;
    window.sort(found);
    next = window.first(found);
    end = window.end(found);
    return document;
  }

  /** Reads the window that begins at the first document from this one on that has places. */
  private int load(int target) throws IOException {
    effort.steps(left);
    int first = NO_MORE_DOCS;
    int kept = 0;
    for (int i = 0; i < left; i++) {
      PlaceReader reader = readers[i];
      int at = reader.documents.docID();
      at = at < target ? reader.documents.advance(target) : at;
      if (at != NO_MORE_DOCS) {
        readers[kept++] = reader;
        first = Math.min(first, at);
      }
    }
    left = kept;
    if (first != NO_MORE_DOCS) {
      read(first);
    }
    return first;
  }

  private void read(int first) throws IOException {
    window.clear(first);
    windowEnd = first + WindowPlaces.SIZE;
    for (int i = 0; i < left; i++) {
      PlaceReader reader = readers[i];
      int before = window.count();
      for (int at = reader.documents.docID(); at < windowEnd; at = reader.documents.nextDoc()) {
        reader.read(window);
      }
      effort.steps(window.count() - before);
    }
    window.sort();
  }

  /** The next place; words of one position are one place. */
  @Override
  public int nextInterval() {
    int before = place;
    while (next < end && window.position(next) == before) {
      next++;
    }
    place = next < end ? window.position(next++) : NO_MORE_INTERVALS;
    return place;
  }

  @Override
  public int start() {
    return place;
  }

  @Override
  public int end() {
    return place;
  }

  @Override
  public int gaps() {
    return 0;
  }

  @Override
  public long cost() {
    return cost;
  }

  @Override
  public float matchCost() {
    return 2;
  }
}
