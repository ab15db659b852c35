package dev.wirewatch.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Runs a query over an index of a few marks. */
final class IndexedMarks {

  private static final long BUFFERS = 1 << 16;

  /** Kept for the next text, as their buffers take longer to make than a text to match. */
  private static final Queue<MemoryIndex> INDEXES = new ArrayBlockingQueue<>(8);

  private IndexedMarks() {}

  /**
   * Whether a query over marks matches.
   *
   * @param field where the marks are, one of {@link QueryFields#TEXT}
   * @param found gets the places of the words
   */
  static boolean find(Query query, String field, MarkedText marks, FoundPlaces found) {
    MemoryIndex kept = INDEXES.poll();
    MemoryIndex index =
        kept == null
            ? MemoryIndex.fromDocument(List.of(), TextAnalysis.analyzer(), true, false, BUFFERS)
            : kept;
    try {
      index.reset();
      index.addField(field, marks.marksAlone());
      boolean matches = find(query, field, index.createSearcher(), found);
      INDEXES.offer(index);
      return matches;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean find(Query query, String field, IndexSearcher searcher, FoundPlaces found)
      throws IOException {
    Matches matches =
        searcher
            .createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1)
            .matches(searcher.getIndexReader().leaves().getFirst(), 0);
    if (matches == null) {
      return false;
    }
    collect(matches.getMatches(field), QueryFields.number(field), found);
    return true;
  }

  /** Words that have to be near each other come as matches inside a match. */
  private static void collect(@Nullable MatchesIterator matches, int field, FoundPlaces found)
      throws IOException {
    while (matches != null && matches.next()) {
      MatchesIterator parts = matches.getSubMatches();
      if (parts == null) {
        found.add(field, matches.startOffset(), matches.endOffset());
      } else {
        collect(parts, field, found);
      }
    }
  }
}
