package dev.wirewatch.theme.backtest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the last queries and parts of queries matched, segment by segment: the present rule and the
 * draft are asked again and again while someone edits, and a segment's words never change.
 * Documents that were deleted since are among them. Thread-safe.
 */
final class KnownMatches {

  /** Parts of rules among them; each takes an eighth of a megabyte for a million items. */
  private static final int MOST_QUERIES = 192;

  private final Map<Query, Map<CacheKey, FixedBitSet>> byQuery =
      new LinkedHashMap<>(16, 0.75f, true);

  synchronized @Nullable FixedBitSet of(Query query, LeafReaderContext segment) {
    CacheKey key = key(segment);
    Map<CacheKey, FixedBitSet> known = byQuery.get(query);
    return key == null || known == null ? null : known.get(key);
  }

  synchronized void put(Query query, LeafReaderContext segment, FixedBitSet matches) {
    CacheKey key = key(segment);
    if (key != null) {
      byQuery.computeIfAbsent(query, each -> new HashMap<>()).put(key, matches);
      if (byQuery.size() > MOST_QUERIES) {
        byQuery.remove(byQuery.keySet().iterator().next());
      }
    }
  }

  /** Forgets segments that were merged into others. */
  synchronized void keep(Set<CacheKey> segments) {
    byQuery.values().forEach(known -> known.keySet().retainAll(segments));
  }

  static @Nullable CacheKey key(LeafReaderContext segment) {
    var helper = segment.reader().getCoreCacheHelper();
    return helper == null ? null : helper.getKey();
  }
}
