package dev.wirewatch.review.batch;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.config.Commits;
import dev.wirewatch.config.DatabaseProduct;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.ManyDecisions;
import dev.wirewatch.review.VerdictCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what batches wish, a part of each in turn. One node works on a batch; another one takes it
 * over when that has not been heard of for a while.
 */
@Component
class BatchWork implements SmartLifecycle {

  private static final Duration TURN = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final String node = UUID.randomUUID().toString();
  private final BatchStore store;
  private final ManyDecisions decisions;
  private final VerdictCheck verdicts;
  private final Items items;
  private final TransactionTemplate transactions;
  private final Commits commits;
  private final InstantSource clock;
  private final BackgroundLoop loop;
  private final boolean alone;

  BatchWork(
      BatchStore store,
      ManyDecisions decisions,
      VerdictCheck verdicts,
      Items items,
      TransactionTemplate transactions,
      Commits commits,
      InstantSource clock,
      BackgroundLoops loops,
      DataSource database) {
    this.store = store;
    this.decisions = decisions;
    this.verdicts = verdicts;
    this.items = items;
    this.transactions = transactions;
    this.commits = commits;
    this.clock = clock;
    this.loop = loops.writer("batches", this::turn);
    this.alone = DatabaseProduct.servesOneProcess(database);
  }

  void wake() {
    loop.wake();
  }

  private void turn() throws InterruptedException {
    boolean more = true;
    while (more && !loop.isStopping()) {
      more = round();
    }
    loop.await(LOOK);
  }

  /** Does a part of each batch; false if there was nothing to do. */
  private boolean round() {
    boolean some = false;
    RuntimeException failure = null;
    for (Long id : store.open()) {
      try {
        some |= !loop.isStopping() && part(id);
      } catch (RuntimeException e) {
        // The other batches do not wait for this one.
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return some;
  }

  private boolean part(long id) {
    Outcome outcome = transactions.execute(status -> doNext(id));
    if (outcome == null) {
      return false;
    }
    if (outcome.isLast()) {
      // Also what was done by a node, or in a life, that ended before this.
      items.awaitSearchable();
      commits.run(() -> {
        store.finish(id, node, clock.instant());
        return id;
      });
    } else {
      items.awaitSearchable(outcome.touched());
    }
    return true;
  }

  /** What came of a turn. */
  private record Outcome(List<Long> touched, boolean isLast) {}

  /** Nothing if it is finished, or another node has it. */
  private @Nullable Outcome doNext(long id) {
    Instant now = clock.instant();
    BatchStore.Task task = store.take(id, node, now, now.plus(TURN)).orElse(null);
    if (task == null) {
      return null;
    }
    Optional<BatchStore.Part> part = store.next(id);
    if (part.isEmpty()) {
      return new Outcome(List.of(), true);
    }
    List<Long> ids = part.get().ids();
    String problem =
        task.verdict() == null
            ? null
            : verdicts
                .missingTheme(task.verdict())
                .map(theme -> "There is no theme \"" + theme + "\" any more.")
                .orElse(null);
    List<Long> touched = problem == null ? apply(task, ids) : List.of();
    store.done(id, part.get(), touched.size(), problem);
    return new Outcome(touched, false);
  }

  private List<Long> apply(BatchStore.Task task, List<Long> ids) {
    return task.verdict() == null
        ? decisions.undo(ids)
        : decisions.decide(ids, task.verdict(), task.by(), task.id(), task.only());
  }

  @Override
  public void start() {
    if (alone) {
      store.releaseAll();
    }
    loop.start();
  }

  @Override
  public void stop() {
    if (loop.stop(STOP)) {
      store.release(node);
    }
  }

  @Override
  public boolean isRunning() {
    return loop.isRunning();
  }
}
