package dev.wirewatch.item;

import dev.wirewatch.query.OutOfTime;
import dev.wirewatch.query.QueryFields;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.SearchQuery;
import dev.wirewatch.query.TooCostly;
import dev.wirewatch.query.Vocabularies;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds items: every filter and the text, in the one query language, on the search index. */
@Component
class ItemSearch {

  private static final Sort NEWEST_FIRST = sort(true);
  private static final Sort OLDEST_FIRST = sort(false);

  private final ItemIndex index;
  private final ObjectProvider<Vocabularies> vocabularies;
  private final SearchLane lane;
  private final CountMemory<ItemFilter, Long> counts = new CountMemory<>();
  private final CountMemory<List<Instant>, Map<String, long[]>> tallies = new CountMemory<>();

  ItemSearch(ItemIndex index, ObjectProvider<Vocabularies> vocabularies, SearchLane lane) {
    this.index = index;
    this.lane = lane;
    this.vocabularies = vocabularies;
  }

  private static Sort sort(boolean descending) {
    return new Sort(
        new SortField(ItemDocument.TIME, SortField.Type.LONG, descending),
        new SortField(ItemDocument.SEEN, SortField.Type.LONG, descending),
        new SortField(ItemDocument.ID, SortField.Type.LONG, descending));
  }

  /** Ids of a page of items, and how many there are in all. */
  record Found(List<Long> ids, @Nullable Cursor next, long total) {}

  Found find(ItemFilter filter, ItemOrder order, @Nullable Cursor after, int limit)
      throws QueryProblem {
    Wanted wanted = wanted(filter);
    Query query = wanted.query();
    Sort sort = order == ItemOrder.NEWEST ? NEWEST_FIRST : OLDEST_FIRST;
    return search(wanted, searcher -> page(searcher, query, sort, after, limit));
  }

  /**
   * Runs a search; with words that somebody wrote, within the limits of time and memory, and in its
   * turn if it may take long.
   */
  private <T> T search(Wanted wanted, ItemIndex.Search<T> search) throws QueryProblem {
    SearchQuery text = wanted.text();
    if (text == null) {
      return index.search(search);
    }
    try {
      return text.isLight() ? limited(search) : lane.run(() -> limited(search));
    } catch (TooCostly e) {
      throw e.problem();
    }
  }

  private <T> T limited(ItemIndex.Search<T> search) {
    return lane.limited(effort ->
        index.search(shared -> {
          var searcher = new IndexSearcher(shared.getIndexReader());
          searcher.setTimeout(effort::isOver);
          T found = search.run(searcher);
          if (searcher.timedOut()) {
            throw new OutOfTime();
          }
          return found;
        }));
  }

  private static Found page(
      IndexSearcher searcher, Query query, Sort sort, @Nullable Cursor after, int limit)
      throws IOException {
    FieldDoc from = after == null ? null : after.position(searcher.getIndexReader().maxDoc());
    TopDocs top = searcher.searchAfter(from, query, limit + 1, sort);
    var ids = new ArrayList<Long>();
    for (int i = 0; i < Math.min(limit, top.scoreDocs.length); i++) {
      ids.add(cursor(top.scoreDocs[i]).id());
    }
    Cursor next = top.scoreDocs.length > limit ? cursor(top.scoreDocs[limit - 1]) : null;
    return new Found(ids, next, searcher.count(query));
  }

  private static Cursor cursor(ScoreDoc found) {
    Object[] sorted = ((FieldDoc) found).fields;
    return new Cursor((Long) sorted[0], (Long) sorted[1], (Long) sorted[2]);
  }

  /** Ids of the items that a query fits best. */
  List<Long> mostSimilar(Query query, int limit) {
    Sort best =
        new Sort(SortField.FIELD_SCORE, new SortField(ItemDocument.ID, SortField.Type.LONG));
    return index.search(searcher -> {
      var ids = new ArrayList<Long>();
      for (ScoreDoc found : searcher.search(query, limit, best).scoreDocs) {
        ids.add((Long) ((FieldDoc) found).fields[1]);
      }
      return ids;
    });
  }

  long count(ItemFilter filter) throws QueryProblem {
    Wanted wanted = wanted(filter);
    Query query = wanted.query();
    if (filter.text() != null) {
      // Vocabularies in it may change.
      return search(wanted, searcher -> (long) searcher.count(query));
    }
    return index.search(
        searcher -> counts.of(searcher, filter, any -> (long) searcher.count(query)));
  }

  Map<Long, FeedCounts> countsByFeed(Instant since) {
    return index.search(searcher -> FeedTally.ofAll(searcher, since));
  }

  Map<Long, FeedCounts> countsByFeed(Collection<Long> feeds, Instant since) {
    return index.search(searcher -> FeedTally.of(searcher, feeds, since));
  }

  Map<String, long[]> countsByThemeAndPeriod(List<Instant> starts) {
    return index.search(
        searcher -> tallies.of(searcher, starts, any -> ThemeTally.of(searcher, any)));
  }

  /**
   * What a filter wants.
   *
   * @param text what of it somebody wrote; null if nothing
   */
  private record Wanted(Query query, @Nullable SearchQuery text) {}

  private Wanted wanted(ItemFilter filter) throws QueryProblem {
    var all = new BooleanQuery.Builder();
    anyOf(all, ItemDocument.THEME, filter.themes(), theme -> theme);
    anyOf(all, ItemDocument.FEED, filter.feeds(), String::valueOf);
    anyOf(all, ItemDocument.STATE, filter.states(), State::name);
    anyOf(all, QueryFields.OUTLET, filter.outlets(), QueryFields::keyword);
    anyOf(all, QueryFields.LANG, filter.languages(), QueryFields::keyword);
    if (filter.from() != null || filter.to() != null) {
      long from = filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochMilli();
      long to = filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochMilli() - 1;
      all.add(LongPoint.newRangeQuery(ItemDocument.TIME, from, to), Occur.FILTER);
    }
    SearchQuery text = null;
    if (filter.text() != null && !filter.text().isBlank()) {
      Vocabularies known = vocabularies.getIfAvailable(() -> Vocabularies.NONE);
      text = QueryLanguage.search(filter.text(), known);
      all.add(text, Occur.FILTER);
    }
    BooleanQuery query = all.build();
    return new Wanted(query.clauses().isEmpty() ? new MatchAllDocsQuery() : query, text);
  }

  private static <T> void anyOf(
      BooleanQuery.Builder all, String field, Collection<T> values, Function<T, String> term) {
    if (!values.isEmpty()) {
      List<BytesRef> terms = values.stream().map(term).map(BytesRef::new).toList();
      all.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }
  }
}
