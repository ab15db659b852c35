package dev.wirewatch.theme.retag;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.ThemesChanged;
import dev.wirewatch.theme.alarm.ThemeAlarms;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes over rules that other nodes saved, and has stored items tagged anew when there is need. Its
 * thread is a platform one: tagging would keep virtual threads from the network.
 */
@Component
class RulesFollower implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RulesFollower.class);
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(20);

  private final Themes themes;
  private final Retagging retagging;
  private final FeedRetagging feeds;
  private final ThemeAlarms alarms;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean stopping;
  private volatile @Nullable Thread thread;

  RulesFollower(Themes themes, Retagging retagging, FeedRetagging feeds, ThemeAlarms alarms) {
    this.themes = themes;
    this.retagging = retagging;
    this.feeds = feeds;
    this.alarms = alarms;
  }

  @Override
  public void start() {
    stopping = false;
    thread = Thread.ofPlatform().name("rules-follower").start(this::follow);
  }

  private void follow() {
    while (!stopping) {
      try {
        themes.refresh();
        alarms.countBefore();
        feeds.run(this::rest);
        retagging.run(this::rest);
        work.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS);
        work.drainPermits();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Stored items could not be tagged anew; tried again", e);
        pause();
      }
    }
  }

  private void rest(Duration time) throws InterruptedException {
    if (!stopping && time.isPositive()) {
      work.tryAcquire(Math.min(time.toNanos(), LONGEST_REST.toNanos()), TimeUnit.NANOSECONDS);
    }
    if (stopping) {
      throw new InterruptedException("The program stops");
    }
  }

  private void pause() {
    try {
      work.tryAcquire(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      stopping = true;
    }
  }

  /** Saved on this node: no need to wait for the next turn. */
  @EventListener(ThemesChanged.class)
  void wake() {
    work.release();
  }

  @Override
  public void stop() {
    stopping = true;
    work.release();
    Thread running = thread;
    try {
      // An interrupt could break the database's files in the middle of a write.
      if (running != null && running.join(STOP)) {
        thread = null;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
