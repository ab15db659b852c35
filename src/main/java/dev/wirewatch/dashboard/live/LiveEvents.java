package dev.wirewatch.dashboard.live;

import dev.wirewatch.feed.poll.NetworkChanged;
import dev.wirewatch.item.ItemsChanged;
import dev.wirewatch.item.ItemsStored;
import dev.wirewatch.review.DeskNews;
import dev.wirewatch.review.presence.Presence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that items were stored or changed. What is stored within two seconds is told
 * once, and so is what changes within half a second; in between, a comment now and then keeps
 * connections alive and finds those that are gone.
 */
@Component
class LiveEvents implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);
  private static final Duration TICK = Duration.ofMillis(500);
  private static final int TICKS_PER_STORED = 4;
  private static final byte[] FIRST = bytes(":open\nretry:5000");
  private static final int TICKS_PER_HEARTBEAT = 40;

  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
  private final Places places;
  private final Presence presence;
  private final AtomicInteger stored = new AtomicInteger();
  private final ChangedItems changed = new ChangedItems();
  private int ticks;
  private volatile boolean running;
  private ScheduledExecutorService writer = newWriter();

  LiveEvents(StreamSettings limits, Presence presence) {
    this.places = new Places(limits);
    this.presence = presence;
  }

  /** Takes a place for a page of an address; none if there is none left. */
  Places.@Nullable Place admit(String address) {
    return running ? places.take(address) : null;
  }

  /** Sends events to a page, until it ends; its place is then given back. */
  void serve(EventStream stream, Places.Place place) {
    stream.on(
        () -> write(() -> stream.send(FIRST)),
        () -> {
          streams.remove(stream);
          place.giveBack();
        });
    streams.add(stream);
    if (!running) {
      stream.end();
    }
  }

  /** How many pages listen. */
  int open() {
    return places.taken();
  }

  @EventListener
  void on(ItemsStored event) {
    stored.addAndGet(event.itemIds().size());
  }

  @EventListener
  void on(ItemsChanged event) {
    changed.add(event.itemIds());
  }

  @EventListener
  void on(DeskNews event) {
    changed.add(event.itemIds());
  }

  @EventListener
  void on(NetworkChanged event) {
    write(() -> send("event:network\ndata:" + event.offline()));
  }

  private void write(Runnable what) {
    if (running) {
      writer.execute(what);
    }
  }

  private void tick() {
    try {
      ticks++;
      changed.add(presence.deserted());
      String items = changed.take();
      if (!items.isEmpty()) {
        send("event:changed\ndata:" + items);
      }
      int count = ticks % TICKS_PER_STORED == 0 ? stored.getAndSet(0) : 0;
      if (count > 0) {
        send("event:items\ndata:" + count);
      } else if (ticks % TICKS_PER_HEARTBEAT == 0) {
        send(":still here");
      }
    } catch (RuntimeException e) { // A timer forgets, without a word, what has thrown once.
      LOG.warn("Open pages could not be told of news", e);
    }
  }

  private void send(String event) {
    byte[] bytes = bytes(event);
    streams.forEach(stream -> stream.send(bytes));
  }

  private static byte[] bytes(String event) {
    return (event + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void start() {
    writer = newWriter();
    writer.scheduleWithFixedDelay(
        this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  /** Ends all streams, before the web server waits for them. */
  @Override
  public void stop() {
    running = false;
    writer.shutdown();
    streams.forEach(EventStream::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static ScheduledExecutorService newWriter() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("live-events").factory());
  }
}
