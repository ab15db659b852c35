package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.PollLog;
import dev.wirewatch.feed.PollSettings;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Deletes old lines of the poll log once a day; on several nodes the later ones find none. */
@Component
class PollLogTrimming {

  private static final Logger LOG = LoggerFactory.getLogger(PollLogTrimming.class);

  private final PollLog log;
  private final PollSettings settings;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poll-log-trimming").factory());

  PollLogTrimming(PollLog log, PollSettings settings, InstantSource clock) {
    this.log = log;
    this.settings = settings;
    this.clock = clock;
  }

  /** Not at the start, when there is enough else to do. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    timer.scheduleWithFixedDelay(this::trim, 10, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
  }

  void trim() {
    try {
      int gone = log.deleteBefore(clock.instant().minus(settings.logKept()));
      LOG.debug("{} old lines of the poll log deleted", gone);
    } catch (RuntimeException e) {
      LOG.warn("The poll log could not be trimmed; it is tried again tomorrow", e);
    }
  }

  @PreDestroy
  void stop() {
    // An interrupt in the middle of a write would close the database's file under everybody.
    timer.shutdown();
  }
}
