package dev.wirewatch.item;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.config.Durability;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this node's index in step with the database by following the log of changes. What was
 * indexed since the last commit to disk is followed again after a crash; doing so twice is
 * harmless.
 */
@Component
class IndexFollower implements SmartLifecycle {

  private static final Duration COMMIT_EVERY = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration TURN = Duration.ofMillis(250);
  private static final int BATCH = 500;
  private static final int CHANGES = 5_000;

  private final ItemIndex index;
  private final ItemReader items;
  private final ChangeLog changes;
  private final FreshItems fresh;
  private final ApplicationEventPublisher events;
  private final Durability durability;
  private final InstantSource clock;
  private final IndexRebuild rebuild;

  private final ReentrantLock turn = new ReentrantLock();
  private final BackgroundLoop loop;
  private Gaps gaps;
  private boolean uncommitted;
  private Instant lastCommit = Instant.EPOCH;

  IndexFollower(
      ItemIndex index,
      ItemReader items,
      ChangeLog changes,
      FreshItems fresh,
      Durability durability,
      ApplicationEventPublisher events,
      InstantSource clock,
      BackgroundLoops loops) {
    this.index = index;
    this.items = items;
    this.changes = changes;
    this.fresh = fresh;
    this.durability = durability;
    this.events = events;
    this.clock = clock;
    this.rebuild = new IndexRebuild(index, items, changes);
    gaps = new Gaps(index.position());
    loop = loops.loop("index-follower", this::turn);
    changes.follow(loop::wake);
  }

  @Override
  public void start() {
    loop.start();
  }

  private void turn() throws InterruptedException {
    follow();
    // Under load many changes share one turn; a refresh for each would cost more than the rest.
    loop.rest(TURN);
    loop.await(Duration.ofSeconds(1));
  }

  /** One turn: makes the index anew if need be, catches up, and writes to disk when due. */
  void follow() {
    if (gaps.highest() < 0) {
      rebuild();
    }
    catchUp();
    commitWhenDue();
  }

  /** Indexes all changes that are committed now; when it returns they can be found. */
  void catchUp() {
    if (rebuild.percent().isPresent()) {
      return;
    }
    turn.lock();
    try {
      var added = new ArrayList<Long>();
      boolean any = lookAgain(added);
      List<ChangeLog.Change> batch;
      do {
        batch = changes.after(gaps.highest(), CHANGES);
        any |= apply(batch, added);
      } while (batch.size() == CHANGES);
      gaps.mark(changes.writers()::mark);
      if (any) {
        uncommitted = true;
        index.refresh();
      }
      if (!added.isEmpty()) {
        events.publishEvent(new ItemsStored(added));
      }
    } finally {
      turn.unlock();
    }
  }

  /** Applies what was skipped before and is committed now. */
  private boolean lookAgain(List<Long> added) {
    List<Gaps.Range> missing = gaps.missing();
    if (missing.isEmpty()) {
      return false;
    }
    long oldest = changes.writers().oldest();
    boolean any = apply(changes.within(missing), added);
    gaps.giveUp(oldest);
    return any;
  }

  private boolean apply(List<ChangeLog.Change> batch, List<Long> added) {
    if (batch.isEmpty()) {
      return false;
    }
    // A crash may take back what the database has not written yet; what lists show is written.
    durability.settle();
    Set<Long> ids = new LinkedHashSet<>();
    for (ChangeLog.Change change : batch) {
      if (change.added()) {
        added.add(change.itemId());
      } else {
        // What was stored at first is out of date.
        fresh.take(change.itemId());
      }
      ids.add(change.itemId());
    }
    put(withoutFresh(ids));
    batch.forEach(change -> gaps.seen(change.id()));
    return true;
  }

  /** Adds the fresh ones; those that are left are to be read. */
  private List<Long> withoutFresh(Set<Long> ids) {
    var known = new ArrayList<IndexedItem>();
    var others = new ArrayList<Long>();
    for (Long id : ids) {
      IndexedItem item = fresh.take(id);
      if (item == null) {
        others.add(id);
      } else {
        known.add(item);
      }
    }
    index.add(known);
    return others;
  }

  private void put(List<Long> ids) {
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Long> part = ids.subList(from, Math.min(from + BATCH, ids.size()));
      List<IndexedItem> found = items.toIndex(part);
      index.put(found);
      if (found.size() < part.size()) {
        var gone = new LinkedHashSet<>(part);
        found.forEach(item -> gone.remove(item.id()));
        index.remove(gone);
      }
    }
  }

  private void commitWhenDue() {
    if (uncommitted && clock.instant().isAfter(lastCommit.plus(COMMIT_EVERY))) {
      index.commit(gaps.position());
      lastCommit = clock.instant();
      uncommitted = false;
    }
  }

  private void rebuild() {
    turn.lock();
    try {
      Gaps start = rebuild.run(loop::isStopping);
      // Those stored meanwhile may be in the index by now.
      fresh.clear();
      if (!loop.isStopping()) {
        gaps = start;
        uncommitted = true;
        lastCommit = Instant.EPOCH;
      }
    } finally {
      turn.unlock();
    }
  }

  /** How far a rebuild has come, in percent; empty when none is under way. */
  OptionalInt rebuilt() {
    return rebuild.percent();
  }

  @Override
  public void stop() {
    if (loop.stop(STOP) && gaps.position() >= 0) {
      index.commit(gaps.position());
    }
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
