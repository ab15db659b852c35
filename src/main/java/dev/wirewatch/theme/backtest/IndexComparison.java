package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.ItemDocument;
import dev.wirewatch.item.ItemIndex;
import dev.wirewatch.item.SearchLane;
import dev.wirewatch.query.Effort;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Compares two rules over the whole search index, two segments at a time, those stored last first.
 * When the time is up the rest is left out, and the counts say so.
 */
@Component
class IndexComparison implements DisposableBean {

  private static final int THREADS = 2;

  private final ItemIndex index;
  private final Duration limit;
  private final LongSupplier nanoTime;
  private final KnownMatches known = new KnownMatches();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("backtest-", 1).factory());

  @Autowired
  IndexComparison(ItemIndex index, SearchLane lane) {
    this(index, lane.timeLimit(), System::nanoTime);
  }

  IndexComparison(ItemIndex index, Duration limit, LongSupplier nanoTime) {
    this.index = index;
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  /**
   * Compares.
   *
   * @param since the time of the oldest item that counts; null for all
   */
  Comparison compare(Versus versus, @Nullable Instant since) {
    var deadline = new Deadline(limit, nanoTime);
    return index.search(searcher -> {
      forgetMerged(searcher);
      var evaluator = new Evaluator(searcher, known, deadline, period(since));
      var parts = new ArrayList<Future<Comparison>>();
      for (LeafReaderContext segment : newestFirst(searcher)) {
        var effort = new Effort(Effort.MOST_BYTES, deadline::isOver);
        parts.add(
            threads.submit(
                () -> effort.within(() -> SegmentComparison.of(versus, evaluator, segment))));
      }
      return sum(parts);
    });
  }

  /** Ids of all items that a rule matches, however long it takes. */
  List<Long> matching(Query rule) {
    var endless = new Deadline(Duration.ofDays(1), nanoTime);
    return index.search(searcher -> {
      var evaluator = new Evaluator(searcher, known, endless, null);
      var ids = new ArrayList<Long>();
      for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
        var matches = evaluator.present(segment);
        matches.and(evaluator.rule(rule, segment, segment.reader().maxDoc()).documents());
        ids.addAll(Newest.all(matches, segment.reader()));
      }
      return ids;
    });
  }

  private void forgetMerged(IndexSearcher searcher) {
    Set<CacheKey> present = new HashSet<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      CacheKey key = KnownMatches.key(segment);
      if (key != null) {
        present.add(key);
      }
    }
    known.keep(present);
  }

  private static @Nullable Query period(@Nullable Instant since) {
    return since == null
        ? null
        : LongPoint.newRangeQuery(ItemDocument.TIME, since.toEpochMilli(), Long.MAX_VALUE);
  }

  private static List<LeafReaderContext> newestFirst(IndexSearcher searcher) {
    return searcher.getIndexReader().leaves().stream()
        .sorted(Comparator.comparingInt((LeafReaderContext leaf) -> leaf.docBase).reversed())
        .toList();
  }

  /** Waits for all, so that nobody reads the index when it is given back. */
  private static Comparison sum(List<Future<Comparison>> parts) throws IOException {
    Comparison sum = Comparison.NONE;
    ExecutionException failure = null;
    for (Future<Comparison> part : parts) {
      try {
        sum = sum.and(part.get());
      } catch (ExecutionException e) {
        failure = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while rules were compared", e);
      }
    }
    if (failure == null) {
      return sum;
    }
    if (failure.getCause() instanceof RuntimeException cause) {
      throw cause;
    }
    throw new IOException(failure.getCause());
  }

  @Override
  public void destroy() {
    threads.shutdownNow();
  }
}
