package dev.wirewatch.query;

import dev.wirewatch.query.Looks.Reach;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A rule that was understood, for texts alone: what an index would need is never made. */
record TextRule(Node node, Looks looks) implements RuleQuery {

  /**
   * The same, tried once.
   *
   * @throws QueryProblem if it can be read, but not run
   */
  TextRule tried() throws QueryProblem {
    var lists = new WordLists();
    new LuceneQueries(lists).of(node, fields(looks));
    if (looks.reach() == Reach.BODY) {
      LuceneQueries.inPassages(lists).of(node, List.of(QueryFields.BODY));
    }
    return this;
  }

  static List<String> fields(Looks looks) {
    return looks.reach() == Reach.TITLE ? List.of(QueryFields.TITLE) : QueryFields.HEAD;
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
