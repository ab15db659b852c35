package dev.wirewatch.dashboard;

import dev.wirewatch.feed.poll.NetworkChanged;
import dev.wirewatch.item.ItemsStored;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that items were stored. What comes within two seconds is told once; in between,
 * a comment now and then keeps connections alive and finds those that are gone.
 */
@Component
class LiveEvents implements SmartLifecycle {

  private static final Duration TICK = Duration.ofSeconds(2);
  private static final int TICKS_PER_HEARTBEAT = 10;

  private final Set<SseEmitter> clients = ConcurrentHashMap.newKeySet();
  private final AtomicInteger stored = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private volatile boolean running;
  private ScheduledExecutorService timer = newTimer();

  /** A connection for one page, open until the page closes it. */
  SseEmitter connect() {
    var client = new SseEmitter(0L);
    client.onCompletion(() -> clients.remove(client));
    client.onError(e -> clients.remove(client));
    clients.add(client);
    send(client, SseEmitter.event().comment("open").reconnectTime(5000));
    return client;
  }

  @EventListener
  void on(ItemsStored event) {
    stored.addAndGet(event.itemIds().size());
  }

  @EventListener
  void on(NetworkChanged event) {
    clients.forEach(c -> later(c, SseEmitter.event().name("network").data(event.offline())));
  }

  /** Tells what was stored since the last tick, if anything. */
  void tick() {
    int count = stored.getAndSet(0);
    boolean heartbeat = ticks.incrementAndGet() % TICKS_PER_HEARTBEAT == 0;
    if (count > 0) {
      clients.forEach(c -> later(c, SseEmitter.event().name("items").data(count)));
    } else if (heartbeat) {
      clients.forEach(c -> later(c, SseEmitter.event().comment("still here")));
    }
  }

  /** A slow reader holds up nobody else. */
  private void later(SseEmitter client, SseEmitter.SseEventBuilder event) {
    Thread.ofVirtual().name("live-event").start(() -> send(client, event));
  }

  private void send(SseEmitter client, SseEmitter.SseEventBuilder event) {
    try {
      client.send(event);
    } catch (IOException | IllegalStateException e) {
      clients.remove(client);
    }
  }

  @Override
  public void start() {
    timer = newTimer();
    timer.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  /** Ends all connections, before the web server waits for them. */
  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    clients.forEach(SseEmitter::complete);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static ScheduledExecutorService newTimer() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("live-events").factory());
  }
}
