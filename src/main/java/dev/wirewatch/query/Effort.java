package dev.wirewatch.query;

import dev.wirewatch.query.Source.Place;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;

/**
 * What one request takes while its query runs over an index: memory at one time, and steps, each a
 * word or a place that is looked at. When it is too much the query ends with {@link TooCostly} or
 * {@link OutOfTime}. For one thread; what runs outside of {@link #within} is not counted.
 */
public final class Effort {

  /** Most memory that a request may take, in bytes. */
  public static final long MOST_BYTES = 64L << 20;

  /** What it takes to read the places of a word, in bytes; measured 3,500. */
  static final int READER = 4 << 10;

  /** What it takes to read the items of a word, in bytes; measured 2,900. */
  private static final int ITEMS_READER = 3 << 10;

  private static final int MANY_WORDS = 1_000;

  private static final Place WHOLE = new Place(Source.query(""), 0);

  /** Steps between two looks at the clock; a step takes some nanoseconds. */
  private static final long STEPS = 1 << 14;

  private static final ScopedValue<Effort> PRESENT = ScopedValue.newInstance();
  private static final Effort UNCOUNTED = new Effort(0, () -> false, false);

  private final long mostBytes;
  private final BooleanSupplier isOver;
  private final boolean counts;
  private long bytes;
  private long most;
  private long steps;
  private long nextLook = STEPS;

  private Effort(long mostBytes, BooleanSupplier isOver, boolean counts) {
    this.mostBytes = mostBytes;
    this.isOver = isOver;
    this.counts = counts;
  }

  /**
   * Begins to count.
   *
   * @param mostBytes that may be taken at one time
   * @param isOver whether the time is up; asked again and again
   */
  public Effort(long mostBytes, BooleanSupplier isOver) {
    this(mostBytes, isOver, true);
  }

  /** Something to do. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T run() throws X;
  }

  /** Does something in this thread, and counts what it takes. */
  public <T, X extends Exception> T within(Work<T, X> work) throws X {
    return ScopedValue.where(PRESENT, this).<T, X>call(work::run);
  }

  /** The one that counts in this thread. */
  public static Effort present() {
    return PRESENT.orElse(UNCOUNTED);
  }

  /** Takes memory for a part of a query. */
  void takes(long more, Place part) {
    if (!counts) {
      return;
    }
    bytes += more;
    most = Math.max(most, bytes);
    if (bytes > mostBytes) {
      throw TooCostly.memory(part, mostBytes);
    }
  }

  /**
   * Takes what a query needs to look up its words in a segment.
   *
   * @param query that was understood; where it is large, the words that the segment has count
   */
  public void reads(Query query, LeafReaderContext segment) throws IOException {
    if (counts) {
      var words = SingleWords.of(query);
      int read = words.count() > MANY_WORDS ? words.in(segment.reader()) : words.count();
      takes((long) read * ITEMS_READER, WHOLE);
    }
  }

  /** What was taken for one segment is given back before the next one is looked at. */
  public void nextSegment() {
    bytes = 0;
  }

  void step() {
    steps(1);
  }

  void steps(long more) {
    if (!counts) {
      return;
    }
    steps += more;
    if (steps >= nextLook) {
      nextLook = steps + STEPS;
      if (isOver.getAsBoolean()) {
        throw new OutOfTime();
      }
    }
  }

  /** Whether the time is up. */
  public boolean isOver() {
    return isOver.getAsBoolean();
  }

  /** Words and places looked at so far. */
  public long steps() {
    return steps;
  }

  /** The most that was taken at one time, in bytes. */
  public long most() {
    return most;
  }
}
