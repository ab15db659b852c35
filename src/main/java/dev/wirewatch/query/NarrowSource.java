package dev.wirewatch.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Places one position wide that one of Lucene's sources tells in another way: it says which words
 * they are of, and what to mark in a text.
 */
abstract class NarrowSource extends IntervalsSource {

  private final IntervalsSource whole;

  NarrowSource(IntervalsSource whole) {
    this.whole = whole;
  }

  @Override
  public final @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext segment, int document) throws IOException {
    return whole.matches(field, segment, document);
  }

  @Override
  public final void visit(String field, QueryVisitor visitor) {
    whole.visit(field, visitor);
  }

  @Override
  public final int minExtent() {
    return 1;
  }

  @Override
  public final Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof NarrowSource source
        && source.getClass() == getClass()
        && source.whole.equals(whole);
  }

  @Override
  public final int hashCode() {
    return 31 * whole.hashCode() + getClass().getName().hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(" + whole + ")";
  }
}
