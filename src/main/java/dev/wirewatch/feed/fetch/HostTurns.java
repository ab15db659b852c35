package dev.wirewatch.feed.fetch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;

/**
 * Bounds the requests under way, to each host and over all. The host's turn is taken first, so that
 * feeds that queue for a slow host do not keep the others waiting.
 */
final class HostTurns {

  private final int perHost;
  private final Semaphore all;
  private final ConcurrentMap<String, Turns> hosts = new ConcurrentHashMap<>();

  HostTurns(int perHost, int concurrency) {
    this.perHost = perHost;
    this.all = new Semaphore(concurrency, true);
  }

  private static final class Turns {
    private final Semaphore free;
    private int users;

    Turns(int count) {
      free = new Semaphore(count, true);
    }
  }

  /** Waits for a turn, does the work, and gives the turn back. */
  <T> T take(String host, Work<T> work) throws InterruptedException {
    Turns turns = join(host);
    try {
      turns.free.acquire();
      try {
        all.acquire();
        try {
          return work.run();
        } finally {
          all.release();
        }
      } finally {
        turns.free.release();
      }
    } finally {
      leave(host);
    }
  }

  private Turns join(String host) {
    return hosts.compute(
        host,
        (name, known) -> {
          Turns turns = known == null ? new Turns(perHost) : known;
          turns.users++;
          return turns;
        });
  }

  private void leave(String host) {
    hosts.computeIfPresent(host, (name, turns) -> --turns.users == 0 ? null : turns);
  }

  /** How many hosts are being asked or waited for. */
  int size() {
    return hosts.size();
  }

  /** Something to do in turn. */
  interface Work<T> {
    T run();
  }
}
