package dev.wirewatch.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing again and again on a platform thread of its own, until it is stopped. Whatever a
 * turn throws is logged, and the next turn comes after a pause. The thread is never interrupted: an
 * interrupt in the middle of a write closes the database's file under everybody.
 */
public final class BackgroundLoop {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** One turn; waits by {@link BackgroundLoop#await} alone, which ends when the loop stops. */
  public interface Turn {
    void run() throws InterruptedException;
  }

  private final String name;
  private final Turn turn;
  private final InstantSource clock;
  private final BooleanSupplier paused;
  private final Predicate<Throwable> explained;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean stopping;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Failing failing;

  /**
   * A loop that is not started.
   *
   * @param paused while turns are left out
   * @param explained whether what a turn threw is told elsewhere
   */
  BackgroundLoop(
      String name,
      Turn turn,
      InstantSource clock,
      BooleanSupplier paused,
      Predicate<Throwable> explained) {
    this.name = name;
    this.paused = paused;
    this.turn = turn;
    this.clock = clock;
    this.explained = explained;
  }

  /**
   * What goes wrong turn after turn.
   *
   * @param since when the first of these turns failed
   * @param problem what the last one threw
   */
  record Failing(Instant since, Throwable problem) {}

  public String name() {
    return name;
  }

  /** Starts the thread. */
  public void start() {
    stopping = false;
    thread = Thread.ofPlatform().name(name).start(this::run);
  }

  private void run() {
    while (!stopping) {
      try {
        if (paused.getAsBoolean()) {
          rest(PAUSE);
        } else {
          turn.run();
        }
        failing = null;
      } catch (Throwable e) { // An Error, such as a stack overflow, must not end the loop either.
        failed(e);
      }
    }
  }

  private void failed(Throwable problem) {
    if (stopping) {
      return;
    }
    Failing before = failing;
    if (explained.test(problem)) {
      failing = null;
      LOG.debug("{}: waits until it can store what it does", name, problem);
    } else {
      failing = new Failing(before == null ? clock.instant() : before.since(), problem);
      tell(problem, before);
    }
    try {
      work.tryAcquire(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // Nobody means to interrupt this thread; the next turn comes a little earlier.
      LOG.debug("{}: the pause was cut short", name);
    }
  }

  private void tell(Throwable problem, @Nullable Failing before) {
    if (before == null) {
      LOG.warn("{}: failed, and is tried again every few seconds", name, problem);
    } else {
      LOG.debug("{}: failed again", name, problem);
    }
  }

  /** Ends the present or next {@link #await}. */
  public void wake() {
    work.release();
  }

  /** Waits for the time to pass, for {@link #wake}, or for the end. */
  public void await(Duration time) throws InterruptedException {
    if (!stopping) {
      work.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
      work.drainPermits();
    }
  }

  /** Waits for the time to pass, whatever wakes it, or for the end. */
  public void rest(Duration time) throws InterruptedException {
    long until = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0 && !stopping; left = until - System.nanoTime()) {
      TimeUnit.NANOSECONDS.sleep(Math.min(left, TimeUnit.MILLISECONDS.toNanos(250)));
    }
  }

  /** Whether turns under way should come to their end. */
  public boolean isStopping() {
    return stopping;
  }

  /**
   * Lets the present turn come to its end.
   *
   * @param patience how long to wait for that
   * @return whether it has ended
   */
  public boolean stop(Duration patience) {
    stopping = true;
    work.release();
    Thread running = thread;
    try {
      if (running != null && !running.join(patience)) {
        LOG.warn("{}: did not come to its end within {} s", name, patience.toSeconds());
        return false;
      }
      thread = null;
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public boolean isRunning() {
    return thread != null;
  }

  /** Whether it was started, never stopped, and its thread is there no more. */
  boolean isDead() {
    Thread started = thread;
    return started != null && !stopping && !started.isAlive();
  }

  @Nullable Failing failing() {
    return failing;
  }
}
