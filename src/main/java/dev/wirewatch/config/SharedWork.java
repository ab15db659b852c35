package dev.wirewatch.config;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Work that serves all who asked for it before it began: whoever asks while it is under way waits
 * for the next, which is done once for all of them.
 */
public final class SharedWork {

  private final Runnable work;
  private final AtomicLong asked = new AtomicLong();
  private final Lock working = new ReentrantLock();
  private long covered;

  public SharedWork(Runnable work) {
    this.work = work;
  }

  /** Asks for it without waiting; hand the answer to {@link #await}. */
  public long ask() {
    return asked.incrementAndGet();
  }

  /** Returns once the work was done from its beginning to its end after somebody asked for it. */
  public void await(long request) {
    working.lock();
    try {
      if (covered < request) {
        long all = asked.get();
        work.run();
        covered = all;
      }
    } finally {
      working.unlock();
    }
  }

  /** Asks and waits. */
  public void share() {
    await(ask());
  }
}
