package dev.wirewatch.fetch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at all requests under way ten times a second, ends those whose time is up and moves slow
 * ones out of the way. Time-outs of single reads do not end a server that sends a byte now and
 * then, and one look at all costs less than an alarm for each.
 */
final class RequestWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RequestWatch.class);
  private static final long EVERY_MILLIS = 100;

  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("poll-watch").factory());

  RequestWatch() {
    timer.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Does something now and then. */
  void every(long seconds, Runnable work) {
    timer.scheduleWithFixedDelay(work, seconds, seconds, TimeUnit.SECONDS);
  }

  void add(Exchange exchange) {
    underWay.add(exchange);
  }

  void remove(Exchange exchange) {
    underWay.remove(exchange);
  }

  private void look() {
    long now = System.nanoTime();
    for (Exchange exchange : underWay) {
      try {
        exchange.check(now);
      } catch (RuntimeException e) {
        // The timer would never run again.
        LOG.warn("A request under way cannot be ended", e);
      }
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
