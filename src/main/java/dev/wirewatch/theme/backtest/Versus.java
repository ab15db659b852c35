package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.ItemDocument;
import dev.wirewatch.item.ReviewedTags;
import dev.wirewatch.item.State;
import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Two rules to compare, and what the desk decided.
 *
 * @param now the present rule; matches nothing if there is none
 * @param tagged items that have the theme stored
 * @param kept items that the desk kept under the theme
 * @param dismissed items that the desk dismissed, under whatever theme
 * @param added items that a reviewer gave the theme to
 * @param removed items that a reviewer took the theme from
 */
record Versus(
    Query now, Query draft, Query tagged, Query kept, Query dismissed, Query added, Query removed) {

  /** A theme that there is, before and after. */
  static Versus of(String theme, Query now, Query draft, ReviewedTags reviewed) {
    Query tagged = new TermQuery(new Term(ItemDocument.THEME, theme));
    Query kept =
        new BooleanQuery.Builder()
            .add(state(State.KEPT), Occur.FILTER)
            .add(tagged, Occur.FILTER)
            .build();
    return new Versus(
        now,
        draft,
        tagged,
        kept,
        state(State.DISMISSED),
        ids(reviewed.added()),
        ids(reviewed.removed()));
  }

  /** A theme that does not exist yet: whatever was kept may have been kept for it. */
  static Versus ofNew(Query draft) {
    Query none = new MatchNoDocsQuery();
    return new Versus(none, draft, none, state(State.KEPT), state(State.DISMISSED), none, none);
  }

  private static Query state(State state) {
    return new TermQuery(new Term(ItemDocument.STATE, state.name()));
  }

  private static Query ids(Collection<Long> ids) {
    return new TermInSetQuery(
        ItemDocument.ID, ids.stream().map(id -> new BytesRef(Long.toString(id))).toList());
  }
}
