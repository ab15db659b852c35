package dev.wirewatch.theme.backtest;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Finds which documents of a segment queries match, in the index as it is at one moment. */
final class Evaluator {

  /** Documents between two looks at the clock. */
  private static final int WINDOW = 1 << 14;

  private final IndexSearcher searcher;
  private final KnownMatches known;
  private final Deadline deadline;
  private final @Nullable Query period;
  private final Map<Query, Weight> weights = new ConcurrentHashMap<>();

  /**
   * Looks at an index.
   *
   * @param period the documents that count; null if all do
   */
  Evaluator(IndexSearcher searcher, KnownMatches known, Deadline deadline, @Nullable Query period) {
    this.searcher = searcher;
    this.known = known;
    this.deadline = deadline;
    this.period = period;
  }

  /**
   * Matches of a query.
   *
   * @param upTo the first document of the segment that was not looked at
   */
  record Matches(FixedBitSet documents, int upTo) {}

  /** What counts in a segment: neither deleted nor outside of the period. */
  FixedBitSet present(LeafReaderContext segment) throws IOException {
    FixedBitSet present = quick(period == null ? new MatchAllDocsQuery() : period, segment);
    var live = segment.reader().getLiveDocs();
    if (live != null) {
      live.applyMask(present, 0);
    }
    return present;
  }

  /** What a rule matches of the first documents of a segment, as far as there is time. */
  Matches rule(Query rule, LeafReaderContext segment, int upTo) throws IOException {
    FixedBitSet before = known.of(rule, segment);
    if (before != null) {
      return new Matches(before, upTo);
    }
    var found = new FixedBitSet(segment.reader().maxDoc());
    int reached = run(period == null ? rule : within(rule, period), segment, upTo, found);
    if (period == null && reached == segment.reader().maxDoc()) {
      known.put(rule, segment, found);
    }
    return new Matches(found, reached);
  }

  private static Query within(Query rule, Query period) {
    return new BooleanQuery.Builder().add(rule, Occur.FILTER).add(period, Occur.FILTER).build();
  }

  /** What a query that takes no time matches. */
  FixedBitSet quick(Query query, LeafReaderContext segment) throws IOException {
    var found = new FixedBitSet(segment.reader().maxDoc());
    var scorer = weight(query).bulkScorer(segment);
    if (scorer != null) {
      scorer.score(into(found), null, 0, segment.reader().maxDoc());
    }
    return found;
  }

  private int run(Query query, LeafReaderContext segment, int upTo, FixedBitSet found)
      throws IOException {
    if (deadline.isOver()) {
      return 0;
    }
    BulkScorer scorer = weight(query).bulkScorer(segment);
    var collector = into(found);
    int reached = scorer == null ? upTo : 0;
    while (scorer != null && reached < upTo && !deadline.isOver()) {
      int to = Math.min(reached + WINDOW, upTo);
      scorer.score(collector, null, reached, to);
      reached = to;
    }
    return reached;
  }

  private Weight weight(Query query) throws IOException {
    Weight weight = weights.get(query);
    if (weight == null) {
      weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      weights.put(query, weight);
    }
    return weight;
  }

  private static LeafCollector into(FixedBitSet found) {
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int document) {
        found.set(document);
      }
    };
  }
}
