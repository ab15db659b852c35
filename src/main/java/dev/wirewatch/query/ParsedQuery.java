package dev.wirewatch.query;

import dev.wirewatch.query.Looks.Reach;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A query that was understood, ready to be run over an index or over new texts. */
public final class ParsedQuery implements RuleQuery {

  private final Node node;
  private final Looks looks;
  private final TextRule rule;
  private final boolean light;
  private final Query query;

  ParsedQuery(Node node, Looks looks, boolean light) throws QueryProblem {
    this.node = node;
    this.looks = looks;
    this.rule = new TextRule(node, looks);
    this.light = light;
    Query head = new LuceneQueries(null).of(node, TextRule.fields(looks));
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
    return rule.query(lists);
  }

  @Override
  public int passages() {
    return rule.passages();
  }

  @Override
  public @Nullable Query inPassage(WordLists lists) {
    return rule.inPassage(lists);
  }
}
