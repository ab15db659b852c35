package dev.wirewatch.feed.poll;

import dev.wirewatch.feed.Feed;
import dev.wirewatch.fetch.AddressGuard;
import dev.wirewatch.fetch.FailureKind;
import dev.wirewatch.fetch.FetchResult;
import dev.wirewatch.fetch.FetchResult.Failed;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whether this machine reaches anybody outside. While it does not, that is said once, feeds are not
 * blamed, and they are asked again as soon as one of them answers. Feeds in private networks, which
 * may be reached all the same, say nothing of what is outside.
 */
@Component
public class Connectivity {

  private static final Logger LOG = LoggerFactory.getLogger(Connectivity.class);
  private static final String MESSAGE =
      "This machine was offline at the last poll: nothing could be asked of the server.";

  /** Polls of many feeds fail together; they are looked at together. */
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Contacts contacts;
  private final AddressGuard guard;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final Duration pause;
  private final Map<String, Boolean> inside = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("connectivity").factory());
  private volatile @Nullable Outage outage;

  @Autowired
  Connectivity(
      Contacts contacts,
      AddressGuard guard,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this(contacts, guard, events, clock, PAUSE);
  }

  /**
   * Looks by itself after a pause.
   *
   * @param pause after the first of some failures
   */
  Connectivity(
      Contacts contacts,
      AddressGuard guard,
      ApplicationEventPublisher events,
      InstantSource clock,
      Duration pause) {
    this.pause = pause;
    this.contacts = contacts;
    this.guard = guard;
    this.events = events;
    this.clock = clock;
  }

  public boolean isOffline() {
    return outage != null;
  }

  /** When the last server outside answered before this machine went offline; empty if unknown. */
  public Optional<Instant> lastReached() {
    Outage now = outage;
    return now == null ? Optional.empty() : Optional.ofNullable(now.reached());
  }

  /** What came of asking a feed's server, which is not to blame while this machine is offline. */
  FetchResult judged(Feed feed, FetchResult answer) {
    if (answer instanceof Failed failed && !failed.kind().reachedServer()) {
      boolean excused = failed.kind().reachedNobody() && outage != null && !isKnownInside(feed);
      return excused ? new Failed(FailureKind.OFFLINE, MESSAGE, null, null, 0) : answer;
    }
    if (!isInside(feed) && outage != null) {
      end();
    }
    return answer;
  }

  /** Whether a server in a private network has answered; it can fail for reasons of its own. */
  private boolean isKnownInside(Feed feed) {
    return inside.getOrDefault(Contacts.host(feed.url()), false);
  }

  private boolean isInside(Feed feed) {
    return inside.computeIfAbsent(Contacts.host(feed.url()), guard::leadsInside);
  }

  /**
   * Notes that a server was not reached.
   *
   * @param line to be told unless it turns out that none is; empty if it was told before
   */
  void unreached(FailureKind kind, String line) {
    if (kind == FailureKind.OFFLINE) {
      return;
    }
    if (!line.isEmpty()) {
      failures.add(line);
    }
    if (looking.compareAndSet(false, true)) {
      timer.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Looks whether what was not reached lately is this machine's own affair. */
  void look() {
    looking.set(false);
    List<String> lines = new ArrayList<>();
    for (String line = failures.poll(); line != null; line = failures.poll()) {
      lines.add(line);
    }
    try {
      Optional<Outage> found = Outage.of(outside());
      if (found.isPresent()) {
        begin(found.get());
      } else {
        lines.forEach(LOG::warn);
      }
    } catch (RuntimeException e) {
      LOG.warn("It could not be found out whether this machine is offline", e);
      lines.forEach(LOG::warn);
    }
  }

  private List<Outage.Contact> outside() {
    return contacts.all().stream()
        .filter(contact -> !inside.getOrDefault(contact.host(), false))
        .toList();
  }

  private void begin(Outage begun) {
    if (outage == null) {
      LOG.warn(
          "This machine is offline: no server outside answers{}. Feeds are asked again by"
              + " themselves",
          begun.reached() == null ? "" : " since " + begun.reached());
      outage = begun;
      events.publishEvent(new NetworkChanged(true));
    }
    contacts.excuse(begun.reached(), MESSAGE);
  }

  private synchronized void end() {
    if (outage != null) {
      outage = null;
      // Whoever reads warnings alone must see the end, too.
      LOG.warn("This machine is online again; feeds that could not be asked are polled now");
      contacts.askAgain(clock.instant());
      events.publishEvent(new NetworkChanged(false));
    }
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
  }
}
