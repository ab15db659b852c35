package dev.wirewatch.feed;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes feeds. What is to become of the items is written down with the deletion; they go some
 * hundred in a transaction, so that polls are recorded between, and a crash does not stop them.
 */
@Component
class FeedDeletion {

  private static final Logger LOG = LoggerFactory.getLogger(FeedDeletion.class);
  private static final int CHUNK = 500;

  private final FeedStore store;
  private final FeedSchedule schedule;
  private final EntrySink sink;
  private final FeedActivity activity;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  FeedDeletion(
      FeedStore store,
      FeedSchedule schedule,
      EntrySink sink,
      FeedActivity activity,
      InstantSource clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.schedule = schedule;
    this.sink = sink;
    this.activity = activity;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Deletes feeds and returns how many there were; their items are gone when this returns. */
  int delete(Collection<Long> feedIds, ItemsAfter after) {
    int deleted = 0;
    for (List<Long> chunk : chunks(feedIds)) {
      deleted += transaction.execute(status -> mark(chunk, after));
      if (after == ItemsAfter.DELETE_UNDECIDED) {
        purge(chunk);
      }
    }
    return deleted;
  }

  private int mark(List<Long> feedIds, ItemsAfter after) {
    // The feeds first, as polls being recorded do: else the two may lock each other out.
    int deleted = store.delete(feedIds, clock.instant(), after == ItemsAfter.DELETE_UNDECIDED);
    schedule.forget(feedIds);
    if (deleted > 0) {
      activity.removed(feedIds, after);
    }
    return deleted;
  }

  private void purge(List<Long> chunk) {
    List<Long> purging = store.purging(chunk);
    int gone = 1;
    while (!purging.isEmpty() && gone > 0) {
      gone = transaction.execute(status -> sink.forgetUndecided(purging, CHUNK));
    }
    store.purged(purging);
  }

  /** Goes on where the program was stopped. */
  @EventListener(ApplicationReadyEvent.class)
  void goOn() {
    List<Long> unfinished = store.purging();
    if (!unfinished.isEmpty()) {
      Thread.ofVirtual().name("feed-deletion").start(() -> goOn(unfinished));
    }
  }

  private void goOn(List<Long> unfinished) {
    LOG.info(
        "Items of {} feeds that were deleted before the last stop are deleted now",
        unfinished.size());
    chunks(unfinished).forEach(this::purge);
  }

  private static List<List<Long>> chunks(Collection<Long> feedIds) {
    List<Long> ids = feedIds.stream().distinct().sorted().toList();
    var chunks = new ArrayList<List<Long>>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      chunks.add(ids.subList(from, Math.min(from + CHUNK, ids.size())));
    }
    return chunks;
  }
}
