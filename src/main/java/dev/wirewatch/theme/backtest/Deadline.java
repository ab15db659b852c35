package dev.wirewatch.theme.backtest;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Until when a backtest may go on; asked between pieces of work, which are small. */
final class Deadline {

  private final LongSupplier nanoTime;
  private final long end;

  Deadline(Duration limit, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + limit.toNanos();
  }

  boolean isOver() {
    return nanoTime.getAsLong() - end > 0;
  }
}
