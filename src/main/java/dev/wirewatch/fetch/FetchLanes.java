package dev.wirewatch.fetch;

import java.util.concurrent.Semaphore;

/**
 * Bounds the requests under way over all hosts, so that servers that never answer do not hold the
 * places of those that do. A request starts in the fast lane; once it turns out slow it moves over
 * to the slow lane if that has room. Hosts with a record of slowness or failure start in the slow
 * lane, and may fill half of it.
 */
final class FetchLanes {

  private final Semaphore fast;
  private final Semaphore slow;
  private final Semaphore suspects;

  /**
   * Makes the lanes.
   *
   * @param places in the fast lane; the slow lane has half as many more
   */
  FetchLanes(int places) {
    int aside = Math.max(2, places / 2);
    fast = new Semaphore(places, true);
    slow = new Semaphore(aside, true);
    suspects = new Semaphore(aside / 2, true);
  }

  /** Waits for a place; in the slow lane for hosts that are suspect. */
  Place enter(boolean suspect) throws InterruptedException {
    if (!suspect) {
      fast.acquire();
      return new Place(false, fast);
    }
    suspects.acquire();
    try {
      slow.acquire();
    } catch (InterruptedException e) {
      suspects.release();
      throw e;
    }
    return new Place(true, slow);
  }

  /** Places that are free in the fast lane. */
  int free() {
    return fast.availablePermits();
  }

  /** A request's place. */
  final class Place {

    private final boolean suspect;
    private Semaphore lane;
    private boolean released;

    private Place(boolean suspect, Semaphore lane) {
      this.suspect = suspect;
      this.lane = lane;
    }

    /** Makes room in the fast lane, if the slow one has some. */
    synchronized void moveOver() {
      if (!released && lane == fast && slow.tryAcquire()) {
        fast.release();
        lane = slow;
      }
    }

    synchronized void leave() {
      released = true;
      lane.release();
      if (suspect) {
        suspects.release();
      }
    }
  }
}
