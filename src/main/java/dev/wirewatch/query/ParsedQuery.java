package dev.wirewatch.query;

import dev.wirewatch.query.Looks.Reach;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A query that was understood, ready to be run over an index or over new texts. */
public final class ParsedQuery implements RuleQuery {

  private final Node node;
  private final Looks looks;
  private final boolean light;
  private final Query query;

  ParsedQuery(Node node, Looks looks, boolean light) throws QueryProblem {
    this.node = node;
    this.looks = looks;
    this.light = light;
    Query head = new LuceneQueries(null).of(node, fields(looks));
    this.query =
        looks.reach() == Reach.BODY
            ? new BooleanQuery.Builder()
                .add(head, Occur.SHOULD)
                .add(
                    new PassageQuery(
                        node.at(), LuceneQueries.inPassages(null).of(node), looks.passages()),
                    Occur.SHOULD)
                .build()
            : head;
  }

  static List<String> fields(Looks looks) {
    return looks.reach() == Reach.TITLE ? List.of(QueryFields.TITLE) : QueryFields.HEAD;
  }

  /** Whether a search for it takes little on any index. */
  boolean isLight() {
    return light && looks.equals(Looks.USUAL);
  }

  public Looks looks() {
    return looks;
  }

  /** For an index that {@link TextAnalysis#analyzer()} wrote. */
  public Query query() {
    return query;
  }

  /** The same as a search: words without a field may stand in any text. */
  Query everywhere() throws QueryProblem {
    return looks.equals(Looks.USUAL) ? LuceneQueries.searching().of(node, QueryFields.TEXT) : query;
  }

  @Override
  public Query query(WordLists lists) {
    return compiled(new LuceneQueries(lists), fields(looks));
  }

  @Override
  public int passages() {
    return looks.passages();
  }

  @Override
  public @Nullable Query inPassage(WordLists lists) {
    return looks.reach() == Reach.BODY
        ? compiled(LuceneQueries.inPassages(lists), List.of(QueryFields.BODY))
        : null;
  }

  private Query compiled(LuceneQueries queries, List<String> fields) {
    try {
      return queries.of(node, fields);
    } catch (QueryProblem e) {
      throw new IllegalStateException("Understood before, and not now", e);
    }
  }
}
