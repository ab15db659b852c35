package dev.wirewatch.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has requests with the same key wait for one another before they ask for a connection: those that
 * wait in the database would hold all of them.
 */
final class KeyLocks {

  private final Map<RequestKey, Lock> locks = new ConcurrentHashMap<>();

  private static final class Lock {
    private final ReentrantLock lock = new ReentrantLock();
    private int users;
  }

  /** Takes a key for this thread; false if another has it for longer than that. */
  boolean take(RequestKey key, Duration patience) {
    Lock mine =
        locks.compute(
            key,
            (any, known) -> {
              Lock lock = known == null ? new Lock() : known;
              lock.users++;
              return lock;
            });
    boolean taken = false;
    try {
      taken = mine.lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!taken) {
        leave(key);
      }
    }
    return taken;
  }

  /** Lets the next one have it. */
  void release(RequestKey key) {
    Lock mine = locks.get(key);
    if (mine != null) {
      mine.lock.unlock();
      leave(key);
    }
  }

  private void leave(RequestKey key) {
    locks.computeIfPresent(
        key,
        (any, lock) -> {
          lock.users--;
          return lock.users == 0 ? null : lock;
        });
  }
}
