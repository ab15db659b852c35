package dev.wirewatch.query;

import org.apache.lucene.search.Query;

/** A query that was understood, ready to be run over an index or over new texts. */
public final class ParsedQuery {

  private final Node node;
  private final Query query;

  ParsedQuery(Node node) throws QueryProblem {
    this.node = node;
    this.query = new LuceneQueries(null).of(node);
  }

  /** For an index that {@link TextAnalysis#analyzer()} wrote. */
  public Query query() {
    return query;
  }

  /** For texts that the analyzers of these lists cut into words. */
  public Query query(WordLists lists) {
    try {
      return new LuceneQueries(lists).of(node);
    } catch (QueryProblem e) {
      throw new IllegalStateException("Understood before, and not now", e);
    }
  }
}
