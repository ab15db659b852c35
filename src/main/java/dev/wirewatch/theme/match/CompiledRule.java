package dev.wirewatch.theme.match;

import dev.wirewatch.query.MarkQuery;
import dev.wirewatch.query.MarkedText;
import dev.wirewatch.query.Precondition;
import dev.wirewatch.query.WordLists;
import dev.wirewatch.theme.Rule;
import java.util.BitSet;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it runs.
 *
 * @param query over texts with the marks of the rules' word lists
 * @param onMarks the same over the marks themselves; null where that is not possible
 * @param precondition what a text must have for the query to match
 * @param lists whose marks the query looks for
 * @param marksAlone whether the query looks for nothing but marks in titles and summaries
 */
record CompiledRule(
    Rule rule,
    Query query,
    @Nullable MarkQuery onMarks,
    Precondition precondition,
    BitSet lists,
    boolean marksAlone) {

  static CompiledRule of(Rule rule, WordLists lists) {
    Query query = rule.query().apply(lists);
    return new CompiledRule(
        rule,
        query,
        MarkQuery.of(query),
        Precondition.of(query),
        WordLists.lists(query),
        WordLists.looksForMarksAlone(query));
  }

  boolean mayMatch(MarkedText title, MarkedText summary) {
    return precondition.holds(title.lists(), summary.lists());
  }

  String themeId() {
    return rule.themeId();
  }
}
