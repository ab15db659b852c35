package dev.wirewatch.theme.retag;

import dev.wirewatch.item.RelabelledItems;
import dev.wirewatch.item.StoredItems;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Tags the stored items of feeds anew that got another outlet or country. */
@Component
class FeedRetagging {

  private static final int BATCH = 500;

  private final RelabelledItems relabelled;
  private final StoredItems items;
  private final InstantSource clock;

  FeedRetagging(RelabelledItems relabelled, StoredItems items, InstantSource clock) {
    this.relabelled = relabelled;
    this.items = items;
    this.clock = clock;
  }

  /** Works until nothing is left, or other nodes do the rest. */
  void run(RetaggingThrottle pace) throws InterruptedException {
    Instant start = clock.instant();
    long newest = -1;
    while (relabelled.follow(BATCH) > 0) {
      long before = newest < 0 ? items.newest() : newest;
      newest = items.newest();
      pace.after(Duration.between(start, clock.instant()), newest > before);
      start = clock.instant();
    }
  }
}
