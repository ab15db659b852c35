package dev.wirewatch.query;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Places of two sides near each other. Lucene looks for either order by itself, with iterators of
 * its own, and for each within each: nearness inside nearness doubles or squares the work at every
 * step. Here each side is read once, so that work and memory grow as the query does.
 */
final class Nearness extends IntervalsSource {

  private final IntervalsSource left;
  private final IntervalsSource right;
  private final int gaps;
  private final boolean ordered;

  /**
   * Two sides.
   *
   * @param gaps most positions between them
   * @param ordered whether the left one stands before the right one
   */
  Nearness(IntervalsSource left, IntervalsSource right, int gaps, boolean ordered) {
    this.left = left;
    this.right = right;
    this.gaps = gaps;
    this.ordered = ordered;
  }

  private NearPairs pairs() {
    return new NearPairs(gaps, ordered);
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext segment)
      throws IOException {
    IntervalIterator one = left.intervals(field, segment);
    IntervalIterator other = one == null ? null : right.intervals(field, segment);
    return one == null || other == null ? null : new NearPlaces(one, other, pairs());
  }

  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext segment, int document) throws IOException {
    IntervalMatchesIterator one = left.matches(field, segment, document);
    IntervalMatchesIterator other = one == null ? null : right.matches(field, segment, document);
    return one == null || other == null ? null : NearMatches.of(one, other, pairs());
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {
    QueryVisitor both = visitor.getSubVisitor(Occur.MUST, new IntervalQuery(field, this));
    left.visit(field, both);
    right.visit(field, both);
  }

  @Override
  public int minExtent() {
    return left.minExtent() + right.minExtent();
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Nearness near
        && near.gaps == gaps
        && near.ordered == ordered
        && near.left.equals(left)
        && near.right.equals(right);
  }

  @Override
  public int hashCode() {
    return Objects.hash(left, right, gaps, ordered);
  }

  @Override
  public String toString() {
    return "%s/%d(%s,%s)".formatted(ordered ? "BEFORE" : "NEAR", gaps, left, right);
  }
}
