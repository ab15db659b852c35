package dev.wirewatch.feed.poll;

import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Bounds what has been fetched but not recorded yet. Asking servers is quicker than storing what
 * they answer: when thousands of feeds are polled for the first time, all their entries would
 * otherwise wait in memory.
 */
@Component
final class Backpressure {

  private static final int KILOBYTE = 1024;

  /** Entries that wait take a dozen times as much memory as the document that they came in. */
  private static final int SHARE_OF_HEAP = 128;

  private final int most;
  private final Semaphore kilobytes;

  @Autowired
  Backpressure() {
    this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
  }

  /**
   * @param most bytes of documents that may wait at once; a larger one waits alone
   */
  Backpressure(long most) {
    this.most = Math.clamp(most / KILOBYTE, 1, Integer.MAX_VALUE);
    kilobytes = new Semaphore(this.most, true);
  }

  /** Waits until no document waits to be let in: only then is it worth while to fetch another. */
  void waitForRoom() throws InterruptedException {
    kilobytes.acquire();
    kilobytes.release();
  }

  /** Lets a document of so many bytes in, once there is room. */
  void enter(int bytes) {
    kilobytes.acquireUninterruptibly(size(bytes));
  }

  void leave(int bytes) {
    kilobytes.release(size(bytes));
  }

  private int size(int bytes) {
    return Math.min(bytes / KILOBYTE + 1, most);
  }
}
