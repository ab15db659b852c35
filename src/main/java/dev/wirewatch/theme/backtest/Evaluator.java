package dev.wirewatch.theme.backtest;

import dev.wirewatch.query.Effort;
import dev.wirewatch.query.OutOfTime;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
    if (period == null) {
      return parts(rule, segment, upTo);
    }
    var found = new FixedBitSet(segment.reader().maxDoc());
    return new Matches(found, run(Map.of(within(rule, period), found), segment, upTo));
  }

  /** Runs those parts of a rule of which is not known what they match. */
  private Matches parts(Query rule, LeafReaderContext segment, int upTo) throws IOException {
    var parts = RuleParts.of(rule);
    Map<Query, FixedBitSet> all = new HashMap<>();
    Map<Query, FixedBitSet> unknown = new HashMap<>();
    for (Query part : parts.all()) {
      FixedBitSet before = known.of(part, segment);
      if (before == null) {
        unknown.computeIfAbsent(part, each -> new FixedBitSet(segment.reader().maxDoc()));
      } else {
        all.put(part, before);
      }
    }
    int reached = unknown.isEmpty() ? upTo : run(unknown, segment, upTo);
    all.putAll(unknown);
    FixedBitSet found = new FixedBitSet(segment.reader().maxDoc());
    parts.offered().forEach(part -> found.or(Objects.requireNonNull(all.get(part))));
    parts.excluded().forEach(part -> found.andNot(Objects.requireNonNull(all.get(part))));
    if (reached == segment.reader().maxDoc()) {
      unknown.forEach((part, matches) -> known.put(part, segment, matches));
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

  /**
   * Runs queries side by side, so that all have looked at the same documents; tells how far they
   * came before the time was up.
   */
  private int run(Map<Query, FixedBitSet> found, LeafReaderContext segment, int upTo)
      throws IOException {
    var reached = new AtomicInteger();
    try {
      Effort.present().nextSegment();
      run(scorers(found, segment), upTo, reached);
    } catch (OutOfTime e) {
      // What was found behind the place reached is not looked at.
      return reached.get();
    }
    return reached.get();
  }

  private Map<BulkScorer, LeafCollector> scorers(
      Map<Query, FixedBitSet> found, LeafReaderContext segment) throws IOException {
    Map<BulkScorer, LeafCollector> scorers = new HashMap<>();
    for (var each : found.entrySet()) {
      if (deadline.isOver()) {
        throw new OutOfTime();
      }
      Effort.present().reads(each.getKey(), segment);
      BulkScorer scorer = weight(each.getKey()).bulkScorer(segment);
      if (scorer != null) {
        scorers.put(scorer, into(each.getValue()));
      }
    }
    return scorers;
  }

  private void run(Map<BulkScorer, LeafCollector> scorers, int upTo, AtomicInteger reached)
      throws IOException {
    reached.set(scorers.isEmpty() ? upTo : 0);
    while (reached.get() < upTo && !deadline.isOver()) {
      int to = Math.min(reached.get() + WINDOW, upTo);
      for (var each : scorers.entrySet()) {
        each.getKey().score(each.getValue(), null, reached.get(), to);
      }
      reached.set(to);
    }
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
