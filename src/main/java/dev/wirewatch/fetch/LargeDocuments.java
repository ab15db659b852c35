package dev.wirewatch.fetch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.util.unit.DataSize;

/**
 * Keeps large documents from taking memory and computing time from the others: only as many are
 * read at once as have a sixteenth of the heap's size, and all together at a bounded pace.
 */
final class LargeDocuments {

  /** From here on a document is large. */
  static final int FROM_BYTES = 256 * 1024;

  private static final long BYTES_PER_SECOND = 32L << 20;
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Semaphore places;
  private long next = System.nanoTime();

  LargeDocuments(DataSize maxSize) {
    long fit = Runtime.getRuntime().maxMemory() / 16 / Math.max(1, maxSize.toBytes());
    places = new Semaphore(Math.clamp(fit, 4, 64), true);
  }

  void enter() throws InterruptedException {
    places.acquire();
  }

  void leave() {
    places.release();
  }

  /** Waits until so many bytes more may be read. */
  void pace(int bytes) throws InterruptedException {
    long wait = turn(bytes, System.nanoTime());
    if (wait > 0) {
      TimeUnit.NANOSECONDS.sleep(wait);
    }
  }

  private synchronized long turn(int bytes, long now) {
    next = next - now < 0 ? now : next;
    long wait = next - now;
    next += bytes * NANOS / BYTES_PER_SECOND;
    return wait;
  }
}
