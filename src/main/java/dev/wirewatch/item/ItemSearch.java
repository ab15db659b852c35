package dev.wirewatch.item;

import dev.wirewatch.feed.FeedCounts;
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
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds items: every filter and the text, in the one query language, on the search index. */
@Component
class ItemSearch {

  private static final int COUNTS = 2_000;
  private static final int YIELDS = 20;

  /** With their items they take up to 10 MB. */
  private static final int PAGES = 40;

  private static final int LARGEST_KEPT = 100;

  private final ItemIndex index;
  private final ObjectProvider<Vocabularies> vocabularies;
  private final SearchLane lane;
  private final CountMemory<Query, Long> counts = new CountMemory<>(COUNTS);
  private final CountMemory<Sought, FoundPage> pages = new CountMemory<>(PAGES);
  private final CountMemory<Yields, Map<Long, FeedCounts>> yields = new CountMemory<>(YIELDS);
  private final CountMemory<List<Instant>, Map<String, long[]>> tallies = new CountMemory<>(COUNTS);

  ItemSearch(ItemIndex index, ObjectProvider<Vocabularies> vocabularies, SearchLane lane) {
    this.index = index;
    this.lane = lane;
    this.vocabularies = vocabularies;
  }

  /** What feeds brought since a time; all of them if none is named. */
  private record Yields(@Nullable Set<Long> feeds, Instant since) {}

  /**
   * A page that is asked for.
   *
   * @param timed whether it may run out of time, and is then not all: nothing of it is remembered
   */
  private record Sought(
      Query query, ItemOrder order, @Nullable Cursor after, int limit, boolean timed) {}

  FoundPage find(ItemFilter filter, ItemOrder order, @Nullable Cursor after, int limit)
      throws QueryProblem {
    Wanted wanted = wanted(filter);
    boolean timed = wanted.text() != null;
    var sought = new Sought(wanted.query(), order, after, limit, timed);
    return search(
        wanted,
        searcher ->
            timed || limit > LARGEST_KEPT
                ? page(searcher, sought)
                : pages.of(searcher, sought, any -> page(searcher, any)));
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

  private FoundPage page(IndexSearcher searcher, Sought wanted) throws IOException {
    int limit = wanted.limit();
    TopDocs top = searcher.search(wanted.query(), collectors(searcher, wanted));
    var ids = new ArrayList<Long>();
    for (int i = 0; i < Math.min(limit, top.scoreDocs.length); i++) {
      ids.add(cursor(top.scoreDocs[i]).id());
    }
    Cursor next = top.scoreDocs.length > limit ? cursor(top.scoreDocs[limit - 1]) : null;
    return new FoundPage(ids, next, count(searcher, wanted.query(), wanted.timed()));
  }

  /** Nothing is counted here: where the index has the order of the list, its rest is not read. */
  private static TopFieldCollectorManager collectors(IndexSearcher searcher, Sought wanted) {
    Cursor after = wanted.after();
    int documents = searcher.getIndexReader().maxDoc();
    return new TopFieldCollectorManager(
        wanted.order() == ItemOrder.NEWEST ? ItemDocument.NEWEST_FIRST : ItemDocument.OLDEST_FIRST,
        Math.clamp(wanted.limit() + 1L, 1, Math.max(1, documents)),
        after == null ? null : after.position(documents),
        1);
  }

  private long count(IndexSearcher searcher, Query query, boolean timed) throws IOException {
    return timed
        ? searcher.count(query)
        : counts.of(searcher, query, any -> (long) searcher.count(any));
  }

  private static Cursor cursor(ScoreDoc found) {
    Object[] sorted = ((FieldDoc) found).fields;
    return new Cursor((Long) sorted[0], (Long) sorted[1], (Long) sorted[2]);
  }

  /** Ids of all items that a filter lets through, in no order. */
  List<Long> ids(ItemFilter filter) throws QueryProblem {
    Wanted wanted = wanted(filter);
    return search(wanted, searcher -> searcher.search(wanted.query(), new FoundIds()));
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
    return search(wanted, searcher -> count(searcher, wanted.query(), wanted.text() != null));
  }

  Map<Long, FeedCounts> countsByFeed(Instant since) {
    var asked = new Yields(null, since);
    return index.search(
        searcher -> yields.of(searcher, asked, any -> FeedTally.ofAll(searcher, since)));
  }

  Map<Long, FeedCounts> countsByFeed(Collection<Long> feeds, Instant since) {
    var asked = new Yields(Set.copyOf(feeds), since);
    return index.search(
        searcher -> yields.of(searcher, asked, any -> FeedTally.of(searcher, feeds, since)));
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
      all.add(between(from, to), Occur.FILTER);
    }
    if (filter.only() != null) {
      all.add(ids(filter.only()), Occur.FILTER);
    }
    if (!filter.without().isEmpty()) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
      all.add(ids(filter.without()), Occur.MUST_NOT);
    }
    if (filter.seenFrom() != null) {
      long from = filter.seenFrom().toEpochMilli();
      all.add(
          NumericDocValuesField.newSlowRangeQuery(ItemDocument.SEEN, from, Long.MAX_VALUE),
          Occur.FILTER);
    }
    SearchQuery text = null;
    if (filter.text() != null && !filter.text().isBlank()) {
      text = understood(filter.text());
      all.add(text, Occur.FILTER);
    }
    if (filter.about() != null) {
      text = bearing(all, filter.about(), text);
    }
    BooleanQuery query = all.build();
    return new Wanted(query.clauses().isEmpty() ? new MatchAllDocsQuery() : query, text);
  }

  private static Query ids(Set<Long> ids) {
    List<BytesRef> terms = ids.stream().map(id -> ItemDocument.key(id).bytes()).toList();
    return new TermInSetQuery(ItemDocument.ID, terms);
  }

  private SearchQuery understood(String text) throws QueryProblem {
    return QueryLanguage.search(text, vocabularies.getIfAvailable(() -> Vocabularies.NONE));
  }

  /**
   * Adds what items shall bear on.
   *
   * @param text what somebody wrote besides
   * @return of all that was written, what takes longest, as far as can be told
   */
  private @Nullable SearchQuery bearing(
      BooleanQuery.Builder all, Bearing bearing, @Nullable SearchQuery text) throws QueryProblem {
    if (bearing.queries().isEmpty()) {
      if (bearing.themes().isEmpty()) {
        all.add(new MatchNoDocsQuery("Bears on nothing"), Occur.FILTER);
      }
      anyOf(all, ItemDocument.THEME, bearing.themes(), theme -> theme);
      return text;
    }
    SearchQuery heaviest = text;
    var any = new BooleanQuery.Builder();
    for (String query : bearing.queries()) {
      SearchQuery written = understood(query);
      any.add(written, Occur.SHOULD);
      heaviest = heaviest == null || !written.isLight() ? written : heaviest;
    }
    all.add(any.build(), Occur.FILTER);
    return heaviest;
  }

  /** The index is in the order of time, so that a range is found by its ends. */
  private static Query between(long from, long to) {
    Query points = LongPoint.newRangeQuery(ItemDocument.TIME, from, to);
    return new IndexSortSortedNumericDocValuesRangeQuery(ItemDocument.TIME, from, to, points);
  }

  private static <T> void anyOf(
      BooleanQuery.Builder all, String field, Collection<T> values, Function<T, String> term) {
    if (values.size() == 1) {
      // How many documents have a term is known without a look at them.
      all.add(new TermQuery(new Term(field, term.apply(values.iterator().next()))), Occur.FILTER);
    } else if (!values.isEmpty()) {
      List<BytesRef> terms = values.stream().map(term).map(BytesRef::new).toList();
      all.add(new TermInSetQuery(field, terms), Occur.FILTER);
    }
  }
}
