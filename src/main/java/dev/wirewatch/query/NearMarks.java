package dev.wirewatch.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Nearness of the words of two lists: Lucene's query, and what it says in the terms of marks, so
 * that {@link MarkQuery} need not ask Lucene.
 */
final class NearMarks extends Query {

  private final Pair pair;
  private final String field;
  private final Query intervals;

  /**
   * Two lists.
   *
   * @param gaps most words between the two
   * @param ordered whether the left one stands before the right one
   */
  record Pair(String left, String right, int gaps, boolean ordered) {}

  NearMarks(String field, Pair pair, IntervalsSource intervals) {
    this.field = field;
    this.pair = pair;
    this.intervals = new IntervalQuery(field, intervals);
  }

  Pair pair() {
    return pair;
  }

  String field() {
    return field;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return intervals.createWeight(searcher, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    intervals.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return intervals.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NearMarks near && near.field.equals(field) && near.pair.equals(pair);
  }

  @Override
  public int hashCode() {
    return Objects.hash(field, pair);
  }
}
