package dev.wirewatch.feed.poll;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.EntrySink;
import dev.wirewatch.feed.EntrySink.Delivery;
import dev.wirewatch.feed.EntrySink.Intake;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.source.parse.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records polls: entries, validators, health and log of each in one transaction. Polls that end at
 * the same time share it, because tagging and storing many items at once costs far less than one
 * document after the other; if the common transaction fails, each is tried by itself, so that none
 * suffers for another. Works on threads of its own: tagging would keep virtual threads from the
 * network.
 */
@Component
class PollRecorder implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PollRecorder.class);
  private static final int MOST_AT_ONCE = 32;
  private static final Duration FAILURES_WAIT = Duration.ofSeconds(5);
  private static final Duration IDLE = Duration.ofMillis(500);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final PollStore polls;
  private final EntrySink sink;
  private final FeedHealth health;
  private final TransactionTemplate transaction;
  private final BlockingQueue<Waiting> queue =
      new PriorityBlockingQueue<>(MOST_AT_ONCE, Comparator.comparing(Waiting::due));
  private final AtomicLong failures = new AtomicLong();
  private volatile @Nullable Instant recorded;
  private volatile @Nullable Instant failing;
  private final Set<Long> unstorable = ConcurrentHashMap.newKeySet();
  private final BackgroundLoops background;
  private final List<BackgroundLoop> loops = new ArrayList<>();

  PollRecorder(
      PollStore polls,
      EntrySink sink,
      FeedHealth health,
      TransactionTemplate transaction,
      BackgroundLoops loops) {
    this.polls = polls;
    this.sink = sink;
    this.health = health;
    this.transaction = transaction;
    this.background = loops;
    for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
      int own = i;
      this.loops.add(loops.writer("poll-recorder-" + i, () -> settleNext(this.loops.get(own))));
    }
  }

  /** Polls that are over and not recorded yet. */
  int waiting() {
    return queue.size();
  }

  /** When the last poll ended that was recorded; none since the start. */
  @Nullable Instant lastRecorded() {
    return recorded;
  }

  /**
   * Since when no document of any feed could be stored; none if the last one was, or if only one
   * feed's fails, which is that feed's own state.
   */
  @Nullable Instant failingSince() {
    return unstorable.size() > 1 ? failing : null;
  }

  /** How many documents could not be stored since the start. */
  long failures() {
    return failures.get();
  }

  private record Waiting(Polled polled, CompletableFuture<FeedHealth.Verdict> verdict) {

    /** News come before what only failed, unless that has waited for long. */
    Instant due() {
      return polled.answer() instanceof FetchResult.Failed
          ? polled.ended().plus(FAILURES_WAIT)
          : polled.ended();
    }
  }

  /** Records a poll and waits until it is committed. */
  FeedHealth.Verdict record(Polled polled) {
    var waiting = new Waiting(polled, new CompletableFuture<>());
    queue.add(waiting);
    loops.forEach(BackgroundLoop::wake);
    return waiting.verdict().join();
  }

  private void settleNext(BackgroundLoop loop) throws InterruptedException {
    Waiting first = queue.poll();
    if (first == null) {
      loop.await(IDLE);
    } else {
      var batch = new ArrayList<Waiting>(List.of(first));
      queue.drainTo(batch, MOST_AT_ONCE - 1);
      settle(batch);
    }
  }

  private void settle(List<Waiting> batch) {
    try {
      List<FeedHealth.Verdict> verdicts = store(batch.stream().map(Waiting::polled).toList());
      recorded = batch.getLast().polled().ended();
      if (batch.stream().anyMatch(each -> each.polled().parsed() != null)) {
        failing = null;
        unstorable.clear();
      }
      // Whoever waits for a poll finds the program's health as the poll has left it.
      for (int i = 0; i < verdicts.size(); i++) {
        batch.get(i).verdict().complete(verdicts.get(i));
      }
    } catch (RuntimeException | Error e) {
      // An error, such as a stack overflow in a rule, must not end the thread that records polls.
      if (background.explains(e)) {
        queue.addAll(batch); // Stored as soon as anything can be stored again.
      } else if (batch.size() == 1) {
        settleUnstorable(batch.getFirst(), e);
      } else {
        batch.forEach(each -> settle(List.of(each)));
      }
    }
  }

  private void settleUnstorable(Waiting waiting, Throwable problem) {
    failures.incrementAndGet();
    unstorable.add(waiting.polled().feedId());
    failing = failing == null ? waiting.polled().ended() : failing;
    boolean known = waiting.polled().target().condition().isUnreadable();
    LOG.atLevel(known ? Level.DEBUG : Level.WARN)
        .setCause(problem)
        .log("{}: the entries could not be stored", waiting.polled().target().feed().name());
    try {
      waiting.verdict().complete(store(List.of(waiting.polled().unstorable())).getFirst());
    } catch (RuntimeException | Error e) {
      waiting.verdict().completeExceptionally(e);
    }
  }

  private List<FeedHealth.Verdict> store(List<Polled> batch) {
    return transaction.execute(status -> {
      Set<Long> unchanged = polls.unchanged(batch);
      Map<Polled, Intake> taken =
          take(batch.stream().filter(polled -> unchanged.contains(polled.feedId())).toList());
      List<FeedHealth.Verdict> verdicts =
          batch.stream()
              .map(polled -> health.after(polled, taken.getOrDefault(polled, Intake.NOTHING)))
              .toList();
      polls.save(
          verdicts.stream().filter(verdict -> unchanged.contains(verdict.feedId())).toList());
      // What a deleted feed has answered, or one that was changed meanwhile, is nobody's.
      polls.giveBack(
          batch.stream().filter(polled -> !unchanged.contains(polled.feedId())).toList());
      return verdicts;
    });
  }

  private Map<Polled, Intake> take(List<Polled> batch) {
    var read = batch.stream().filter(polled -> polled.parsed() != null).toList();
    var taken = new IdentityHashMap<Polled, Intake>();
    if (!read.isEmpty()) {
      List<Intake> intakes = sink.accept(read.stream().map(PollRecorder::delivery).toList());
      for (int i = 0; i < read.size(); i++) {
        taken.put(read.get(i), intakes.get(i));
      }
    }
    return taken;
  }

  private static Delivery delivery(Polled polled) {
    @Nullable Parsed parsed = polled.parsed();
    return new Delivery(
        polled.target().feed(), parsed == null ? List.of() : parsed.entries(), polled.ended());
  }

  @Override
  public void start() {
    loops.forEach(BackgroundLoop::start);
  }

  /** What is being stored comes to its end; what still waits is polled again after a start. */
  @Override
  public void stop() {
    loops.forEach(loop -> loop.stop(STOP));
  }

  @Override
  public boolean isRunning() {
    return loops.stream().anyMatch(BackgroundLoop::isRunning);
  }

  /** Starts before the schedule, and stops after it. */
  @Override
  public int getPhase() {
    return PollSchedule.PHASE - 1;
  }
}
