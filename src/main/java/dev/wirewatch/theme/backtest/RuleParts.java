package dev.wirewatch.theme.backtest;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * A rule as alternatives, of which one must match, and what must not match: who changes a word
 * changes one of these, and what the others match is known.
 */
record RuleParts(List<Query> offered, List<Query> excluded) {

  static RuleParts of(Query rule) {
    var offered = new ArrayList<Query>();
    var excluded = new ArrayList<Query>();
    Query rest = rule;
    Query needed = soleNeeded(rest);
    while (needed != null) {
      ((BooleanQuery) rest)
          .clauses().stream()
              .filter(BooleanClause::isProhibited)
              .map(BooleanClause::query)
              .forEach(excluded::add);
      rest = needed;
      needed = soleNeeded(rest);
    }
    var words = new BooleanQuery.Builder();
    offer(rest, offered, words);
    BooleanQuery list = words.build();
    if (!list.clauses().isEmpty()) {
      offered.add(list);
    }
    return new RuleParts(offered, excluded);
  }

  /** What must match, where all others must not; null if there is more. */
  private static @Nullable Query soleNeeded(Query query) {
    if (!(query instanceof BooleanQuery parts)) {
      return null;
    }
    var others = parts.clauses().stream().filter(clause -> !clause.isProhibited()).toList();
    return others.size() == 1 && others.getFirst().isRequired() ? others.getFirst().query() : null;
  }

  /** Words by themselves go into one list. */
  private static void offer(Query query, List<Query> offered, BooleanQuery.Builder words) {
    if (query instanceof TermQuery) {
      words.add(query, Occur.SHOULD);
    } else if (query instanceof BooleanQuery parts && isList(parts)) {
      parts.clauses().forEach(clause -> offer(clause.query(), offered, words));
    } else {
      offered.add(query);
    }
  }

  private static boolean isList(BooleanQuery query) {
    return query.getMinimumNumberShouldMatch() <= 1
        && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
  }

  List<Query> all() {
    var all = new ArrayList<>(offered);
    all.addAll(excluded);
    return all;
  }
}
