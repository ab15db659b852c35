package dev.wirewatch.fetch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the requests under way to each registered host. The host's turn is taken before a place
 * among all, so that feeds that queue for a slow host do not keep the others waiting.
 */
final class HostQueues {

  private final int perHost;
  private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

  HostQueues(int perHost) {
    this.perHost = perHost;
  }

  private static final class Host {
    private final Semaphore free;
    private int users;

    Host(int count) {
      free = new Semaphore(count, true);
    }
  }

  /** Waits for a turn, does the work, and gives the turn back. */
  <T extends @Nullable Object> T take(String host, Work<T> work) throws InterruptedException {
    Host turns = join(host);
    try {
      turns.free.acquire();
      try {
        return work.run();
      } finally {
        turns.free.release();
      }
    } finally {
      leave(host);
    }
  }

  private Host join(String host) {
    return hosts.compute(
        host,
        (name, known) -> {
          Host turns = known == null ? new Host(perHost) : known;
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
  interface Work<T extends @Nullable Object> {
    T run() throws InterruptedException;
  }
}
