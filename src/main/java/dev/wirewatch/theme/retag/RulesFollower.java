package dev.wirewatch.theme.retag;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.ThemesChanged;
import dev.wirewatch.theme.alarm.ThemeAlarms;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes over rules that other nodes saved, and has stored items tagged anew when there is need. Its
 * thread is a platform one: tagging would keep virtual threads from the network.
 */
@Component
class RulesFollower implements SmartLifecycle {

  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Themes themes;
  private final Retagging retagging;
  private final FeedRetagging feeds;
  private final ThemeAlarms alarms;
  private final BackgroundLoop loop;

  RulesFollower(
      Themes themes,
      Retagging retagging,
      FeedRetagging feeds,
      ThemeAlarms alarms,
      BackgroundLoops loops) {
    this.themes = themes;
    this.retagging = retagging;
    this.feeds = feeds;
    this.alarms = alarms;
    this.loop = loops.writer("rules-follower", this::turn);
  }

  @Override
  public void start() {
    loop.start();
  }

  private void turn() throws InterruptedException {
    themes.refresh();
    alarms.countBefore();
    feeds.run(this::rest);
    retagging.run(this::rest);
    loop.await(TURN);
  }

  private void rest(Duration time) throws InterruptedException {
    loop.await(time.compareTo(LONGEST_REST) < 0 ? time : LONGEST_REST);
    if (loop.isStopping()) {
      throw new InterruptedException("The program stops");
    }
  }

  /** Saved on this node: no need to wait for the next turn. */
  @EventListener(ThemesChanged.class)
  void wake() {
    loop.wake();
  }

  @Override
  public void stop() {
    loop.stop(STOP);
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
