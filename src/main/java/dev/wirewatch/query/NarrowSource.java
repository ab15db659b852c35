package dev.wirewatch.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
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

  private final Object same;
  private final Supplier<IntervalsSource> whole;

  /**
   * Places that Lucene has too.
   *
   * @param whole the source as Lucene has it
   */
  NarrowSource(IntervalsSource whole) {
    this(whole, () -> whole);
  }

  /**
   * Places that Lucene has too, made only when they are asked for.
   *
   * @param same equal for equal sources of one class
   */
  NarrowSource(Object same, Supplier<IntervalsSource> whole) {
    this.same = same;
    this.whole = whole;
  }

  @Override
  public final @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext segment, int document) throws IOException {
    return whole.get().matches(field, segment, document);
  }

  @Override
  public final void visit(String field, QueryVisitor visitor) {
    whole.get().visit(field, visitor);
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
        && source.same.equals(same);
  }

  @Override
  public final int hashCode() {
    return 31 * same.hashCode() + getClass().getName().hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(" + same + ")";
  }
}
