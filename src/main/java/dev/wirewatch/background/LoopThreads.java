package dev.wirewatch.background;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the threads of the background loops live; without one of them the program looks well and
 * does half of its work, and only a restart mends that. What merely fails is none of it: it goes on
 * by itself once its cause is gone.
 */
@Component("threadsHealthIndicator")
class LoopThreads implements HealthIndicator {

  private final BackgroundLoops loops;

  LoopThreads(BackgroundLoops loops) {
    this.loops = loops;
  }

  @Override
  public Health health() {
    var dead = loops.dead();
    return dead.isEmpty()
        ? Health.up().build()
        : Health.down()
            .withDetail("problem", "Threads have ended; restart the program.")
            .withDetail("threads", dead)
            .build();
  }
}
