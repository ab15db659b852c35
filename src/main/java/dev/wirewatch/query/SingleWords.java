package dev.wirewatch.query;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;

/** The words of a query that Lucene reads itself, alone and in phrases; others count themselves. */
final class SingleWords extends QueryVisitor {

  private final Map<String, Set<BytesRef>> byField = new HashMap<>();
  private int count;

  static SingleWords of(Query query) {
    var words = new SingleWords();
    query.visit(words);
    return words;
  }

  @Override
  public void consumeTerms(Query query, Term... terms) {
    if (query instanceof IntervalQuery) {
      return;
    }
    for (Term term : terms) {
      byField.computeIfAbsent(term.field(), field -> new HashSet<>()).add(term.bytes());
      count++;
    }
  }

  @Override
  public QueryVisitor getSubVisitor(Occur occur, Query parent) {
    return parent instanceof IntervalQuery ? EMPTY_VISITOR : this;
  }

  /** How many there are; a word of a phrase as often as it stands there. */
  int count() {
    return count;
  }

  /** How many of them a segment has, each counted once. */
  int in(LeafReader segment) throws IOException {
    int found = 0;
    for (var field : byField.entrySet()) {
      Terms terms = segment.terms(field.getKey());
      TermsEnum words = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef word : field.getValue()) {
        found += words.seekExact(word) ? 1 : 0;
      }
    }
    return found;
  }
}
