package dev.wirewatch.storage;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.background.Suspension;
import dev.wirewatch.config.Folders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows whether anything can be stored, and looks every second; tells it once as it changes. */
@Component("storageHealthIndicator")
class Storage implements HealthIndicator, Suspension, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Storage.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Path folder;
  private final DiskSettings settings;
  private final Disk disk;
  private final DatabaseContact database;
  private final Pool pool;
  private final InstantSource clock;
  private final BackgroundLoop loop;
  private volatile @Nullable Trouble trouble;
  private volatile boolean ended = true;

  Storage(
      Folders folders,
      DiskSettings settings,
      Disk disk,
      DatabaseContact database,
      Pool pool,
      InstantSource clock,
      BackgroundLoops loops) {
    this.folder = folders.dataDir().toAbsolutePath();
    this.settings = settings;
    this.disk = disk;
    this.database = database;
    this.pool = pool;
    this.clock = clock;
    this.loop = loops.loop("storage", this::turn);
    loops.suspendBy(this);
  }

  /** Why nothing can be stored; nothing if everything can. */
  @Nullable Trouble trouble() {
    return trouble;
  }

  /** Bytes that may still be written to the data folder's disk. */
  long free() {
    return disk.free(folder);
  }

  /** Bytes that are left free there. */
  long reserve() {
    return settings.reserve().toBytes();
  }

  private void turn() throws InterruptedException {
    look();
    loop.await(EVERY);
  }

  /** Looks now. */
  synchronized void look() {
    if (ended) {
      return;
    }
    Trouble before = trouble;
    Trouble found = find(before);
    trouble = found == null ? null : found.since(before);
    if (found != null && before == null) {
      LOG.warn("{}", found.sentence());
    } else if (found == null && before != null) {
      LOG.info(
          "Everything is stored again, after {} s", before.lasted(clock.instant()).toSeconds());
    }
  }

  private @Nullable Trouble find(@Nullable Trouble before) {
    Instant now = clock.instant();
    long enough = before == null ? settings.reserve().toBytes() : settings.enoughAgain();
    long free = disk.free(folder);
    if (!disk.isWritable(folder)) {
      return Trouble.readOnly(folder, now);
    }
    if (free < enough) {
      return Trouble.full(folder, free, settings.enoughAgain(), now);
    }
    if (before != null && database.isLocal()) {
      // Meanwhile H2 may have closed its file, or opened it for reading only.
      pool.renew();
    }
    return database.answers() ? null : Trouble.away(now);
  }

  @Override
  public boolean isOn() {
    return trouble != null;
  }

  @Override
  public boolean explains(Throwable failure) {
    if (trouble == null && !(failure instanceof StorageClosed)) {
      look();
    }
    return trouble != null || failure instanceof StorageClosed;
  }

  @Override
  public Health health() {
    Trouble now = trouble;
    var health = now == null ? Health.up() : Health.down();
    if (now != null) {
      health.withDetail("problem", now.sentence()).withDetail("since", now.since().toString());
    }
    return health.withDetail("free", free()).withDetail("reserve", reserve()).build();
  }

  /** What a start itself writes is little, and it could not come up without. */
  @EventListener(ApplicationReadyEvent.class)
  void watch() {
    loop.start();
  }

  @Override
  public void start() {
    ended = false;
  }

  /** Asks the database no more: it is about to be closed, and must not be opened again. */
  @Override
  public void stop() {
    loop.stop(STOP);
    end();
  }

  private synchronized void end() {
    ended = true;
    database.close();
  }

  @Override
  public boolean isRunning() {
    return !ended;
  }
}
