package dev.wirewatch.item;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.search.IndexSearcher;

/**
 * Remembers what was counted or found for as long as the index stays as it is: pages of many
 * readers ask for the same again and again.
 */
final class CountMemory<Q, N> {

  private final int most;
  private volatile Counted<Q, N> counted = new Counted<>(this, Map.of());

  /**
   * A memory that is empty.
   *
   * @param most how many answers it keeps: questions with a reader's own time in them would add up
   */
  CountMemory(int most) {
    this.most = most;
  }

  private record Counted<Q, N>(Object index, Map<Q, N> numbers) {}

  /** Something to count. */
  interface Count<Q, N> {
    N of(Q question) throws IOException;
  }

  N of(IndexSearcher searcher, Q question, Count<Q, N> count) throws IOException {
    Map<Q, N> numbers = numbers(searcher.getIndexReader().getReaderCacheHelper().getKey());
    N known = numbers.get(question);
    if (known != null) {
      return known;
    }
    N number = count.of(question);
    numbers.put(question, number);
    return number;
  }

  private Map<Q, N> numbers(Object index) {
    Counted<Q, N> now = counted;
    if (!now.index.equals(index) || now.numbers.size() >= most) {
      now = new Counted<>(index, new ConcurrentHashMap<>());
      counted = now;
    }
    return now.numbers;
  }
}
