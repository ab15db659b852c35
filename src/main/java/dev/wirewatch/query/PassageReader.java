package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A segment of an index as if each passage of a body were a document, with the other fields of its
 * item. Whatever Lucene finds in it is found by looking at each passage alone.
 */
final class PassageReader extends FilterLeafReader {

  /** By document, the number of its first passage; at the end, how many there are. */
  private final int[] first;

  PassageReader(LeafReader segment) throws IOException {
    super(segment);
    this.first = new int[segment.maxDoc() + 1];
    NumericDocValues counts = segment.getNumericDocValues(QueryFields.PASSAGES);
    for (int document = 0; document < segment.maxDoc(); document++) {
      boolean some = counts != null && counts.advanceExact(document);
      first[document + 1] = first[document] + (some ? (int) counts.longValue() : 0);
    }
  }

  /** The number of a document's first passage. */
  int first(int document) {
    return first[document];
  }

  /** How many documents the segment has. */
  int documents() {
    return first.length - 1;
  }

  /** The document that has a passage. */
  int document(int passage) {
    int low = 0;
    int high = first.length - 1;
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      if (first[middle] <= passage) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public int maxDoc() {
    return first[first.length - 1];
  }

  @Override
  public int numDocs() {
    return maxDoc();
  }

  @Override
  public @Nullable Bits getLiveDocs() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms terms = in.terms(field);
    return terms == null ? null : new PassageTerms(terms, field.equals(QueryFields.BODY));
  }

  private final class PassageTerms extends FilterTerms {

    private final boolean body;

    PassageTerms(Terms terms, boolean body) {
      super(terms);
      this.body = body;
    }

    @Override
    public TermsEnum iterator() throws IOException {
      return new PassageTermsEnum(in.iterator(), body);
    }

    @Override
    public int getDocCount() {
      return maxDoc();
    }
  }

  private final class PassageTermsEnum extends FilterTermsEnum {

    private final boolean body;

    PassageTermsEnum(TermsEnum terms, boolean body) {
      super(terms);
      this.body = body;
    }

    @Override
    public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
      return body
          ? new BodyPostings(in.postings(null, flags | PostingsEnum.POSITIONS))
          : new ItemPostings(in.postings(null, flags));
    }

    @Override
    public ImpactsEnum impacts(int flags) throws IOException {
      return new SlowImpactsEnum(postings(null, flags));
    }
  }

  /** Where a word stands in bodies, passage by passage. */
  private final class BodyPostings extends FilterPostingsEnum {

    private int[] positions = new int[8];
    private int count;

    /** The first position of the present passage, and the first one behind it. */
    private int from;

    private int to;
    private int next;
    private int passage = -1;

    BodyPostings(PostingsEnum places) {
      super(places);
    }

    @Override
    public int docID() {
      return passage;
    }

    @Override
    public int nextDoc() throws IOException {
      while (to == count) {
        if (in.nextDoc() == NO_MORE_DOCS) {
          return passage = NO_MORE_DOCS;
        }
        read();
      }
      return take();
    }

    @Override
    public int advance(int target) throws IOException {
      if (target >= maxDoc()) {
        return passage = NO_MORE_DOCS;
      }
      int document = document(target);
      if (in.docID() < document) {
        if (in.advance(document) == NO_MORE_DOCS) {
          return passage = NO_MORE_DOCS;
        }
        read();
      }
      do {
        nextDoc();
      } while (passage < target);
      return passage;
    }

    private void read() throws IOException {
      count = in.freq();
      positions = positions.length < count ? new int[count] : positions;
      for (int i = 0; i < count; i++) {
        positions[i] = in.nextPosition();
      }
      from = 0;
      to = 0;
    }

    private int take() {
      from = to;
      int number = Passages.at(positions[from]);
      while (to < count && Passages.at(positions[to]) == number) {
        to++;
      }
      next = from;
      return passage = first(in.docID()) + number;
    }

    @Override
    public int freq() {
      return to - from;
    }

    @Override
    public int nextPosition() {
      return positions[next++] % Passages.STRIDE;
    }

    @Override
    public int startOffset() {
      return -1;
    }

    @Override
    public int endOffset() {
      return -1;
    }
  }

  /** What an item has in another field, each of its passages has. */
  private final class ItemPostings extends FilterPostingsEnum {

    private int passage = -1;

    private int[] positions = new int[8];

    private int count;
    private int next;

    ItemPostings(PostingsEnum items) {
      super(items);
    }

    @Override
    public int docID() {
      return passage;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(passage + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      if (target >= maxDoc()) {
        return passage = NO_MORE_DOCS;
      }
      int document = document(target);
      if (in.docID() < document) {
        in.advance(document);
        read();
      }
      while (in.docID() != NO_MORE_DOCS && !hasFrom(target)) {
        in.nextDoc();
        read();
      }
      passage = in.docID() == NO_MORE_DOCS ? NO_MORE_DOCS : Math.max(target, first(in.docID()));
      next = 0;
      return passage;
    }

    /** Whether the present item has passages from a number on. */
    private boolean hasFrom(int target) {
      return first(in.docID() + 1) > Math.max(target, first(in.docID()));
    }

    private void read() throws IOException {
      if (in.docID() == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      count = in.freq();
      positions = positions.length < count ? new int[count] : positions;
      for (int i = 0; i < count; i++) {
        positions[i] = in.nextPosition();
      }
    }

    @Override
    public int nextPosition() {
      return positions[next++];
    }
  }
}
