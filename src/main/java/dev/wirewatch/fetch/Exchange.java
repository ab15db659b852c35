package dev.wirewatch.fetch;

import java.util.concurrent.Callable;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/**
 * A request under way. Its time runs out at the end of what is left for the whole poll; it stands
 * still while the program keeps the server waiting.
 */
public final class Exchange {

  private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();
  private static final long NEVER = Long.MAX_VALUE;

  private final HttpGet get;
  private final FetchLanes.Place place;
  private final long slowAfter;
  private final long started = System.nanoTime();
  private long remaining;
  private volatile long running = started;
  private volatile boolean late;
  private boolean answered;

  /**
   * Begins.
   *
   * @param remaining nanoseconds until it is ended
   * @param slowAfter nanoseconds after which it moves out of the way of others
   */
  Exchange(HttpGet get, FetchLanes.Place place, long remaining, long slowAfter) {
    this.get = get;
    this.place = place;
    this.remaining = remaining;
    this.slowAfter = slowAfter;
  }

  /** Nanoseconds that the thread's exchange may still take, or {@code most} if that is less. */
  public static long remainingOf(long most) {
    return CURRENT.isBound() ? Math.min(most, CURRENT.get().remaining()) : most;
  }

  <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }

  /** Ends it if its time is up, and makes way for others if it is slow. */
  void check(long now) {
    if (running != NEVER && now - running >= remaining) {
      late = true;
      get.abort();
    } else if (now - started >= slowAfter) {
      place.moveOver();
    }
  }

  /** Does something that the server cannot be blamed for. */
  void pause(Waiting waiting) throws InterruptedException {
    remaining -= System.nanoTime() - running;
    running = NEVER;
    try {
      waiting.run();
    } finally {
      running = System.nanoTime();
    }
  }

  /** The head of an answer has come. */
  void answered() {
    answered = true;
  }

  boolean isAnswered() {
    return answered;
  }

  /** Whether it was ended because its time was up. */
  boolean isLate() {
    return late;
  }

  boolean isSlow() {
    return System.nanoTime() - started >= slowAfter;
  }

  /** Nanoseconds that are left. */
  long remaining() {
    return running == NEVER ? remaining : remaining - (System.nanoTime() - running);
  }

  /** Something to wait for. */
  interface Waiting {
    void run() throws InterruptedException;
  }
}
