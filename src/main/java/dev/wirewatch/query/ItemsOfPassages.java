package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;

/** The documents of a segment that have enough of the passages found. */
final class ItemsOfPassages extends DocIdSetIterator {

  private final PassageReader reader;
  private final DocIdSetIterator passages;
  private final int atLeast;
  private int document = -1;

  ItemsOfPassages(PassageReader reader, DocIdSetIterator passages, int atLeast) {
    this.reader = reader;
    this.passages = passages;
    this.atLeast = atLeast;
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
    int first = target >= reader.documents() ? NO_MORE_DOCS : reader.first(target);
    int passage = passages.docID() < first ? passages.advance(first) : passages.docID();
    while (passage != NO_MORE_DOCS) {
      int candidate = reader.document(passage);
      int end = reader.first(candidate + 1);
      int count = 0;
      for (; passage < end; passage = passages.nextDoc()) {
        count++;
      }
      if (count >= atLeast) {
        return document = candidate;
      }
    }
    return document = NO_MORE_DOCS;
  }

  @Override
  public long cost() {
    return passages.cost();
  }
}
