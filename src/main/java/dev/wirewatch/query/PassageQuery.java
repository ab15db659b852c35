package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Items of which single {@link Passages} of the body fulfil a whole query, as many as are asked
 * for.
 */
final class PassageQuery extends Query {

  private final Query query;
  private final int atLeast;
  private final Place at;

  /**
   * Makes the query.
   *
   * @param at the part of the query that it is made from
   * @param query over bodies
   * @param atLeast how many passages must fulfil it
   */
  PassageQuery(Place at, Query query, int atLeast) {
    this.at = at;
    this.query = query;
    this.atLeast = atLeast;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        Effort.present().takes((long) Integer.BYTES * segment.reader().maxDoc(), at);
        var passages = new PassageReader(segment.reader());
        Scorer scorer = passages.maxDoc() == 0 ? null : passagesThatMatch(passages);
        return scorer == null
            ? null
            : new DefaultScorerSupplier(
                new ConstantScoreScorer(
                    boost, mode, new ItemsOfPassages(passages, scorer.iterator(), atLeast)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return true;
      }
    };
  }

  private @Nullable Scorer passagesThatMatch(PassageReader passages) throws IOException {
    var searcher = new IndexSearcher(passages);
    searcher.setQueryCache(null);
    return searcher
        .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
        .scorer(passages.getContext());
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor.getSubVisitor(BooleanClause.Occur.MUST, this));
  }

  @Override
  public String toString(String field) {
    return atLeast + " passages of (" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PassageQuery same
        && same.atLeast == atLeast
        && same.query.equals(query);
  }

  @Override
  public int hashCode() {
    return Objects.hash(PassageQuery.class, query, atLeast);
  }
}
