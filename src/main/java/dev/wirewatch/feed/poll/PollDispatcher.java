package dev.wirewatch.feed.poll;

import dev.wirewatch.background.BackgroundLoop;
import dev.wirewatch.background.BackgroundLoops;
import dev.wirewatch.feed.access.FeedAccesses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes due feeds from the queue, many in one statement, and has each polled on a virtual thread.
 * Looks every second, or when it is woken.
 */
final class PollDispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(PollDispatcher.class);
  private static final int AT_ONCE = 500;
  private static final Duration RENEW_EVERY = PollQueue.LEASE.dividedBy(3);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final PollQueue queue;
  private final PollStore polls;
  private final FeedAccesses accesses;
  private final FeedPoller poller;
  private final InstantSource clock;

  /** Most feeds polled or waiting for their host: more than requests, as waiting costs little. */
  private final int most;

  private final Set<Long> claimed = ConcurrentHashMap.newKeySet();
  private final PollPriority precedence = new PollPriority();
  private final ServerWaits waits = new ServerWaits();
  private final List<Runnable> later = new ArrayList<>();
  private final BackgroundLoops loops;
  private final BackgroundLoop loop;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Instant renewed = Instant.EPOCH;
  private Instant looked = Instant.MAX;

  PollDispatcher(
      PollQueue queue,
      PollStore polls,
      FeedAccesses accesses,
      FeedPoller poller,
      InstantSource clock,
      BackgroundLoops loops,
      int most) {
    this.queue = queue;
    this.polls = polls;
    this.accesses = accesses;
    this.poller = poller;
    this.clock = clock;
    this.most = most;
    this.loops = loops;
    this.loop = loops.writer("poll-dispatcher", this::turn);
  }

  void start() {
    loop.start();
  }

  /** Looks for due feeds at once. */
  void wake() {
    loop.wake();
  }

  private void turn() throws InterruptedException {
    if (dispatch() < AT_ONCE) {
      later.forEach(threads::execute);
      later.clear();
      loop.await(Duration.ofSeconds(1));
    }
  }

  /** Starts polls of what is due, as far as there is room; returns how many. */
  private int dispatch() {
    Instant now = clock.instant();
    if (now.isBefore(looked.minus(PollQueue.CLOCK_SKEW))) {
      // The first look, or the clock was set back since the last one.
      queue.callBack(now);
      renewed = Instant.EPOCH;
    }
    looked = now;
    if (now.isAfter(renewed.plus(RENEW_EVERY))) {
      queue.renew(List.copyOf(claimed), now);
      renewed = now;
    }
    int room = Math.min(AT_ONCE, most - claimed.size());
    List<Long> due = room <= 0 ? List.of() : queue.claim(room, now);
    claimed.addAll(due);
    Set<Long> withAccess = accesses.among(due);
    var deleted = new ArrayList<>(due);
    for (PollTarget target : polls.targets(due)) {
      deleted.remove(target.feed().id());
      begin(target, withAccess.contains(target.feed().id()));
    }
    queue.drop(deleted);
    deleted.forEach(claimed::remove);
    return due.size();
  }

  /** Feeds that answered last time start at once, others when all that are due are claimed. */
  private void begin(PollTarget target, boolean withAccess) {
    if (PollPriority.goesFirst(target)) {
      precedence.begin();
      threads.execute(() -> {
        try {
          poll(target, withAccess);
        } finally {
          precedence.end();
        }
      });
    } else {
      later.add(() -> pollAfterOthers(target, withAccess));
    }
  }

  private void pollAfterOthers(PollTarget target, boolean withAccess) {
    try {
      precedence.giveWay();
      poll(target, withAccess);
    } catch (InterruptedException e) {
      // The program stops; the claim is given back or ends by itself.
      claimed.remove(target.feed().id());
    }
  }

  private void poll(PollTarget target, boolean withAccess) {
    try {
      poller.poll(target, withAccess, waits);
    } catch (RuntimeException e) {
      // Its claim is renewed no more; when it ends the feed is polled again.
      if (!loop.isStopping() && !loops.explains(e)) {
        LOG.error("{}: the poll could not be recorded", target.feed().name(), e);
      }
    } finally {
      boolean wasFull = claimed.size() >= most;
      claimed.remove(target.feed().id());
      if (wasFull) {
        loop.wake();
      }
    }
  }

  /**
   * Starts no more polls, ends those that wait for a server, waits some seconds for those whose
   * documents have come to be recorded, and gives back the rest.
   */
  void stop() {
    loop.stop(STOP);
    later.clear();
    threads.shutdown();
    waits.end();
    try {
      if (!threads.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
        LOG.info("{} feeds that were being polled are polled again at the start", claimed.size());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.release();
  }
}
