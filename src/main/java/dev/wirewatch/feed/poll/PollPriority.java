package dev.wirewatch.feed.poll;

import java.util.concurrent.TimeUnit;

/**
 * Lets feeds that answered last time go first: what fails, or was never asked, may take computing
 * time from them, so it waits until they are recorded, but for some seconds at most.
 */
final class PollPriority {

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(3);

  private int underWay;

  /** Whether a feed's last poll was answered and read. */
  static boolean goesFirst(PollTarget target) {
    return target.condition().successAt() != null && target.condition().failures() == 0;
  }

  /** A feed that goes first is about to be polled. */
  synchronized void begin() {
    underWay++;
  }

  /** A feed that goes first has been recorded. */
  synchronized void end() {
    underWay--;
    if (underWay == 0) {
      notifyAll();
    }
  }

  /** Waits until no feed that goes first is under way. */
  synchronized void giveWay() throws InterruptedException {
    long end = System.nanoTime() + LONGEST;
    for (long remaining = LONGEST;
        underWay > 0 && remaining > 0;
        remaining = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, remaining);
    }
  }
}
