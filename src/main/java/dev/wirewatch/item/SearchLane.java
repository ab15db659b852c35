package dev.wirewatch.item;

import dev.wirewatch.query.Effort;
import dev.wirewatch.query.OutOfTime;
import dev.wirewatch.web.Aside;
import dev.wirewatch.web.Busy;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The lane for searches, backtests and whatever else may take long: few run at once, the others
 * wait for a short while and are put off then. They run on threads of their own, so that the
 * operating system shares the processors between them and the pages; virtual threads would hold
 * those of the pages until they are done.
 */
@Component
public class SearchLane implements DisposableBean {

  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

  private final SearchSettings settings;
  private final Aside requests;
  private final LongSupplier nanoTime;
  private final Semaphore places;
  private final ExecutorService threads;

  @Autowired
  SearchLane(SearchSettings settings, Aside requests) {
    this(settings, requests, System::nanoTime);
  }

  SearchLane(SearchSettings settings, Aside requests, LongSupplier nanoTime) {
    this.settings = settings;
    this.requests = requests;
    this.nanoTime = nanoTime;
    this.places = new Semaphore(settings.atOnce(), true);
    this.threads =
        Executors.newFixedThreadPool(
            settings.atOnce(), Thread.ofPlatform().daemon().name("search-", 1).factory());
  }

  /** Longest time that one piece of work takes. */
  public Duration timeLimit() {
    return settings.timeLimit();
  }

  /**
   * Does something in the lane; what is in the lane already goes on.
   *
   * @throws Busy if others took all places for too long
   */
  public <T> T run(Supplier<T> work) {
    if (INSIDE.isBound()) {
      return work.get();
    }
    requests.stepAside();
    enter();
    Future<T> answer;
    try {
      answer = threads.submit(() -> inside(work));
    } catch (RuntimeException e) {
      places.release();
      throw e;
    }
    return result(answer);
  }

  private <T> T inside(Supplier<T> work) {
    try {
      return ScopedValue.where(INSIDE, true).call(work::get);
    } finally {
      places.release();
    }
  }

  private void enter() {
    try {
      if (places.tryAcquire(settings.waiting().toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for other searches", e);
    }
    throw new Busy(
        "Others are searching or trying rules just now, as many as can at once; try again in a"
            + " moment.",
        timeLimit());
  }

  private static <T> T result(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while searching", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException("A search failed", e);
      }
    }
  }

  /**
   * Does something within the limits of time and memory.
   *
   * @throws Busy if the time was up before it was done
   */
  public <T> T limited(Work<T> work) {
    long end = nanoTime.getAsLong() + timeLimit().toNanos();
    var effort = new Effort(Effort.MOST_BYTES, () -> nanoTime.getAsLong() - end > 0);
    try {
      return effort.within(() -> work.run(effort));
    } catch (OutOfTime e) {
      throw late();
    }
  }

  /** What to say of work whose time was up. */
  public Busy late() {
    return new Busy(
        "This was stopped after %s seconds, the most that it may take. Write more letters before * and ~, fewer words beside NEAR, or choose a shorter period."
            .formatted(timeLimit().toMillis() / 1000.0),
        timeLimit());
  }

  /** Something to do. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does it; the effort knows whether the time is up. */
    T run(Effort effort);
  }

  @Override
  public void destroy() {
    threads.shutdown();
  }
}
