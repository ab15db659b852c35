package dev.wirewatch.theme.match;

import dev.wirewatch.query.MarkQuery;
import dev.wirewatch.query.MarkedFields;
import dev.wirewatch.query.Precondition;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.Rule;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it runs.
 *
 * @param query over texts with the marks of the rules' word lists
 * @param onMarks the same over the marks themselves; null where that is not possible
 * @param precondition what a text must have for the query to match
 * @param lists whose marks the query looks for
 * @param marksAlone whether the query looks for nothing but marks
 */
record CompiledRule(
    Rule rule,
    Query query,
    @Nullable MarkQuery onMarks,
    Precondition precondition,
    BitSet lists,
    boolean marksAlone) {

  static CompiledRule of(Rule rule, WordLists lists) {
    return of(rule, rule.query().query(lists));
  }

  /** The rule over single passages of the body; empty if it does not look there. */
  static Stream<CompiledRule> inPassage(Rule rule, WordLists lists) {
    Query query = rule.query().inPassage(lists);
    return query == null ? Stream.empty() : Stream.of(of(rule, query));
  }

  private static CompiledRule of(Rule rule, Query query) {
    return new CompiledRule(
        rule,
        query,
        MarkQuery.withNested(query),
        Precondition.of(query),
        WordLists.lists(query),
        WordLists.looksForMarksAlone(query));
  }

  boolean mayMatch(MarkedFields texts) {
    return precondition.holds(texts.lists());
  }

  /** Whether it looks for marks or words in a field. */
  boolean looksAt(String field) {
    var looks = new AtomicBoolean();
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String name) {
            looks.compareAndSet(false, name.equals(field));
            return true;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return looks.get();
  }

  String themeId() {
    return rule.themeId();
  }

  /** Comparing all its parts would take longer than running it: no two are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
