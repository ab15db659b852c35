package dev.wirewatch.dashboard.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Counts the streams that are open, in all and by address, and has room for so many. */
final class Places {

  private final StreamSettings limits;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  Places(StreamSettings limits) {
    this.limits = limits;
  }

  /** Takes a place, if there is one. */
  synchronized @Nullable Place take(String address) {
    int own = taken.getOrDefault(address, 0);
    if (all >= limits.most() || own >= limits.perAddress()) {
      return null;
    }
    taken.put(address, own + 1);
    all++;
    return new Place(address);
  }

  private synchronized void giveBack(String address) {
    taken.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
    all--;
  }

  synchronized int taken() {
    return all;
  }

  /** Room for one stream. */
  final class Place {

    private final String address;
    private final AtomicBoolean mine = new AtomicBoolean(true);

    private Place(String address) {
      this.address = address;
    }

    /** Lets others have it; once is enough. */
    void giveBack() {
      if (mine.compareAndSet(true, false)) {
        Places.this.giveBack(address);
      }
    }
  }
}
