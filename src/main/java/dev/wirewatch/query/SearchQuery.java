package dev.wirewatch.query;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** What somebody searches for; its memory is counted segment by segment. */
public final class SearchQuery extends Query {

  private final Query query;
  private final boolean light;

  SearchQuery(Query query, boolean light) {
    this.query = query;
    this.light = light;
  }

  /** Whether it takes little on any index, so that it need not wait for others. */
  public boolean isLight() {
    return light;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten == query ? super.rewrite(searcher) : new SearchQuery(rewritten, light);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new FilterWeight(this, query.createWeight(searcher, mode, boost)) {

      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        Effort effort = Effort.present();
        effort.nextSegment();
        effort.reads(query, segment);
        return in.scorerSupplier(segment);
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SearchQuery search && search.query.equals(query);
  }

  @Override
  public int hashCode() {
    return 31 * query.hashCode() + 1;
  }
}
