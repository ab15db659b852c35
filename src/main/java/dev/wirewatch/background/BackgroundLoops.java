package dev.wirewatch.background;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Makes the program's background loops, and tells by its health when one has died, or has failed
 * for longer than a minute.
 */
@Component("backgroundHealthIndicator")
public final class BackgroundLoops implements HealthIndicator {

  /** A database that restarts is back sooner. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<BackgroundLoop> loops = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private volatile @Nullable Suspension suspension;

  public BackgroundLoops(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Makes a loop; it is not started.
   *
   * @param name of its thread, and in the log and the health
   */
  public BackgroundLoop loop(String name, BackgroundLoop.Turn turn) {
    return loop(name, turn, () -> false);
  }

  /**
   * Makes a loop that writes what can wait: its turns are left out while nothing can be stored.
   *
   * @param name of its thread, and in the log and the health
   */
  public BackgroundLoop writer(String name, BackgroundLoop.Turn turn) {
    return loop(name, turn, this::isSuspended);
  }

  private BackgroundLoop loop(String name, BackgroundLoop.Turn turn, BooleanSupplier paused) {
    var loop = new BackgroundLoop(name, turn, clock, paused, this::explains);
    loops.add(loop);
    return loop;
  }

  /** Says who knows whether anything can be stored. */
  public void suspendBy(Suspension knows) {
    suspension = knows;
  }

  /** Whether nothing can be stored at present. */
  public boolean isSuspended() {
    Suspension known = suspension;
    return known != null && known.isOn();
  }

  /** Whether a failure comes of what keeps everything from being stored; that is told already. */
  public boolean explains(Throwable failure) {
    Suspension known = suspension;
    return known != null && known.explains(failure);
  }

  /** Names of loops whose threads are there no more. */
  List<String> dead() {
    return loops.stream().filter(BackgroundLoop::isDead).map(BackgroundLoop::name).toList();
  }

  @Override
  public Health health() {
    Map<String, String> problems = new LinkedHashMap<>();
    for (BackgroundLoop loop : loops) {
      BackgroundLoop.Failing failing = loop.failing();
      if (loop.isDead()) {
        problems.put(loop.name(), "its thread has ended; restart the program");
      } else if (failing != null && clock.instant().isAfter(failing.since().plus(PATIENCE))) {
        problems.put(loop.name(), "fails since " + failing.since() + ": " + failing.problem());
      }
    }
    return (problems.isEmpty() ? Health.up() : Health.down()).withDetails(problems).build();
  }
}
