package dev.wirewatch.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** What words that are to be near each other need: all of them, or of alternatives one. */
final class NearnessTerms extends QueryVisitor {

  private final Occur occur;
  private final List<Precondition> words = new ArrayList<>();
  private final List<NearnessTerms> groups = new ArrayList<>();

  NearnessTerms(Occur occur) {
    this.occur = occur;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    for (Term term : terms) {
      words.add(Precondition.of(term));
    }
  }

  /** Patterns and whatever else is not known. */
  @Override
  public void visitLeaf(Query query) {
    words.add(Precondition.ALWAYS);
  }

  @Override
  public QueryVisitor getSubVisitor(Occur kind, Query parent) {
    if (kind == Occur.MUST_NOT) {
      return EMPTY_VISITOR;
    }
    var group = new NearnessTerms(kind);
    groups.add(group);
    return group;
  }

  Precondition all() {
    var all = new ArrayList<>(words);
    groups.forEach(group -> all.add(group.all()));
    return Precondition.atLeast(occur == Occur.SHOULD ? 1 : all.size(), all);
  }
}
