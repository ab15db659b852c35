package dev.wirewatch.theme.retag;

import java.time.Duration;

/** How a run makes room for others. */
@FunctionalInterface
interface RetaggingThrottle {

  /** What a run rests for each time that it works while items come in: it takes a thirteenth. */
  int REST = 12;

  /** Rests for a time, which may be zero; throws if the program stops. */
  void rest(Duration time) throws InterruptedException;

  /** Rests after work, as long as it takes so that what comes in is hardly slowed. */
  default void after(Duration work, boolean itemsComeIn) throws InterruptedException {
    rest(itemsComeIn ? work.multipliedBy(REST) : Duration.ZERO);
  }
}
