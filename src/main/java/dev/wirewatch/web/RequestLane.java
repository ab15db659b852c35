package dev.wirewatch.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lane of people's requests: so many are worked on at once, some wait for their turn, and all
 * others are told at once to come again, so that nobody is left without an answer. Requests have
 * threads of their own, which the operating system gives their share of the processors beside
 * polls.
 */
@Component
public class RequestLane implements Aside {

  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final ThreadLocal<@Nullable Place> here = new ThreadLocal<>();
  private final RequestSettings settings;
  private final Semaphore places;
  private final Semaphore waiting;
  private final Semaphore aside;

  RequestLane(RequestSettings settings) {
    this.settings = settings;
    places = new Semaphore(settings.atOnce(), true);
    waiting = new Semaphore(settings.waiting());
    aside = new Semaphore(settings.aside());
  }

  /**
   * Waits for a place for the request that this thread serves; {@link Place#leave} gives it back.
   *
   * @throws Busy if too many wait already, or it takes too long
   */
  Place enter() {
    if (!places.tryAcquire()) {
      await();
    }
    var place = new Place(places);
    here.set(place);
    return place;
  }

  private void await() {
    if (!waiting.tryAcquire()) {
      throw full();
    }
    try {
      if (!places.tryAcquire(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
        throw full();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw full();
    } finally {
      waiting.release();
    }
  }

  @Override
  public void stepAside() {
    Place place = here.get();
    if (place != null && place.held == places) {
      if (!aside.tryAcquire()) {
        throw full();
      }
      places.release();
      place.held = aside;
    }
  }

  private static Busy full() {
    return new Busy(
        "More is asked of the program than it can answer just now; try again in a moment.", AGAIN);
  }

  /** The place of a request, used by its thread alone. */
  final class Place {

    private Semaphore held;

    private Place(Semaphore held) {
      this.held = held;
    }

    /** Lets the next request have it. */
    void leave() {
      here.remove();
      held.release();
    }
  }
}
