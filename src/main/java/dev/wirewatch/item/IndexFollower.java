package dev.wirewatch.item;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
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

  /** Few, as people who decided wait for those that are being put just then. */
  private static final int AT_ONCE = 100;

  private final ItemIndex index;
  private final Indexing indexing;
  private final ChangeLog changes;
  private final FreshItems fresh;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final IndexRebuild rebuild;

  /** Fair: else the follower would take it again before somebody who decided. */
  private final ReentrantLock turn = new ReentrantLock(true);

  /** Lines of the log, not followed yet, whose items were put since. */
  private final Set<Long> done = new HashSet<>();

  /** How often something was put into the index, and of these how many are shown. */
  private final AtomicLong puts = new AtomicLong();

  private final AtomicLong shown = new AtomicLong();
  private final BackgroundLoop loop;
  private Gaps gaps;
  private volatile long followed;
  private volatile boolean uncommitted;
  private Instant lastCommit = Instant.EPOCH;

  IndexFollower(
      ItemIndex index,
      ItemReader items,
      ChangeLog changes,
      FreshItems fresh,
      ApplicationEventPublisher events,
      InstantSource clock,
      BackgroundLoops loops) {
    this.index = index;
    this.changes = changes;
    this.fresh = fresh;
    this.events = events;
    this.clock = clock;
    this.rebuild = new IndexRebuild(index, items, changes);
    this.indexing = new Indexing(index, items, fresh);
    gaps = new Gaps(index.position());
    followed = gaps.highest();
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
    var told = new Followed(new ArrayList<>(), new ArrayList<>());
    inTurn(() -> lookAgain(told));
    int found = AT_ONCE;
    while (found == AT_ONCE) {
      found = inTurn(() -> next(told));
    }
    showWhatIsPut();
    if (!told.added().isEmpty()) {
      events.publishEvent(new ItemsStored(told.added()));
    }
    if (!told.changed().isEmpty()) {
      events.publishEvent(new ItemsChanged(told.changed()));
    }
  }

  /** Items that lines of the log told of. */
  private record Followed(List<Long> added, List<Long> changed) {

    void add(ChangeLog.Change line) {
      (line.added() ? added : changed).add(line.itemId());
    }
  }

  /**
   * Indexes items as they are now, before whatever else waits to be indexed; when it returns they
   * can be found so.
   */
  void show(Collection<Long> itemIds) {
    if (itemIds.isEmpty() || rebuild.percent().isPresent()) {
      return;
    }
    List<ChangeLog.Change> lines = changes.after(followed, 2 * itemIds.size() + AT_ONCE);
    for (List<Long> part : ParameterBatches.of(itemIds, AT_ONCE)) {
      inTurn(() -> putNow(part, lines));
    }
    showWhatIsPut();
    events.publishEvent(new ItemsChanged(List.copyOf(itemIds)));
  }

  /** Also what others have put and not shown yet: whoever finds nothing to put waits for it. */
  private void showWhatIsPut() {
    long now = puts.get();
    if (shown.get() < now) {
      index.refresh();
      shown.accumulateAndGet(now, Math::max);
    }
  }

  /** Alone, so that what is read is put before anybody reads what is newer. */
  private <T> T inTurn(Supplier<T> work) {
    turn.lock();
    try {
      return work.get();
    } finally {
      turn.unlock();
    }
  }

  private void putNow(List<Long> itemIds, List<ChangeLog.Change> lines) {
    indexing.putNow(itemIds);
    puts.incrementAndGet();
    uncommitted = true;
    // They were put with all that these lines tell of, so that nobody need follow them.
    for (ChangeLog.Change line : lines) {
      if (line.id() > gaps.highest() && !line.added() && itemIds.contains(line.itemId())) {
        done.add(line.id());
      }
    }
  }

  private void inTurn(Runnable work) {
    inTurn(() -> {
      work.run();
      return true;
    });
  }

  private int next(Followed told) {
    List<ChangeLog.Change> batch = changes.after(gaps.highest(), AT_ONCE);
    apply(batch, told);
    gaps.mark(changes.writers()::mark);
    return batch.size();
  }

  /** Applies what was skipped before and is committed now. */
  private void lookAgain(Followed told) {
    List<Gaps.Range> missing = gaps.missing();
    if (missing.isEmpty()) {
      return;
    }
    long oldest = changes.writers().oldest();
    apply(changes.within(missing), told);
    gaps.giveUp(oldest);
  }

  private void apply(List<ChangeLog.Change> batch, Followed told) {
    if (batch.isEmpty()) {
      return;
    }
    List<ChangeLog.Change> left =
        batch.stream().filter(change -> !done.remove(change.id())).toList();
    indexing.follow(left);
    puts.incrementAndGet();
    uncommitted = true;
    left.forEach(told::add);
    batch.forEach(change -> gaps.seen(change.id()));
    followed = gaps.highest();
  }

  private void commitWhenDue() {
    if (uncommitted && clock.instant().isAfter(lastCommit.plus(COMMIT_EVERY))) {
      index.commit(inTurn(gaps::position));
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
        followed = gaps.highest();
        uncommitted = true;
        lastCommit = Instant.EPOCH;
      }
    } finally {
      turn.unlock();
    }
  }

  /** The last change that can be found here; below 0 before the first is. */
  long followed() {
    return followed;
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
