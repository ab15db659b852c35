package dev.wirewatch.review.presence;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.review.DeskNews;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Knows who looks at which item, for as long as that one gives a sign of life. Each node knows
 * those who look at its own pages; nothing of it is stored.
 */
@Service
public class Presence {

  /** So long after the last sign of life somebody counts as there. */
  static final Duration LASTS = Duration.ofSeconds(30);

  /** Windows that one person may have open; the one longest without a sign is forgotten. */
  private static final int MOST_WINDOWS = 20;

  private static final int MOST_PEOPLE = 1_000;

  private final Map<String, Map<Long, Instant>> lookers = new HashMap<>();
  private final CurrentUser user;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Presence(CurrentUser user, ApplicationEventPublisher events, InstantSource clock) {
    this.user = user;
    this.events = events;
    this.clock = clock;
  }

  /** Notes that whoever is asking looks at an item. */
  public void look(long itemId) {
    if (looks(user.name(), itemId, clock.instant())) {
      events.publishEvent(new DeskNews(Set.of(itemId)));
    }
  }

  private synchronized boolean looks(String name, long itemId, Instant now) {
    if (!lookers.containsKey(name) && lookers.size() >= MOST_PEOPLE) {
      return false;
    }
    Map<Long, Instant> items = lookers.computeIfAbsent(name, each -> new LinkedHashMap<>());
    boolean isNew = items.remove(itemId) == null;
    items.put(itemId, now);
    if (items.size() > MOST_WINDOWS) {
      items.remove(items.keySet().iterator().next());
    }
    return isNew;
  }

  /** Notes that whoever is asking looks at an item no more. */
  public void leave(long itemId) {
    if (leaves(user.name(), itemId)) {
      events.publishEvent(new DeskNews(Set.of(itemId)));
    }
  }

  private synchronized boolean leaves(String name, long itemId) {
    Map<Long, Instant> items = lookers.get(name);
    return items != null && items.remove(itemId) != null;
  }

  /** Who else looks at some items, by item and in the order of their names. */
  public synchronized Map<Long, Set<String>> others(Collection<Long> itemIds) {
    Instant since = clock.instant().minus(LASTS);
    String me = user.name();
    var others = new HashMap<Long, Set<String>>();
    lookers.forEach((name, items) -> {
      for (Long id : itemIds) {
        Instant sign = items.get(id);
        if (!name.equals(me) && sign != null && sign.isAfter(since)) {
          others.computeIfAbsent(id, each -> new TreeSet<>()).add(name);
        }
      }
    });
    return others;
  }

  /** Items at which somebody gave no sign of life for too long; he is forgotten by this. */
  public synchronized List<Long> deserted() {
    Instant since = clock.instant().minus(LASTS);
    var deserted = new ArrayList<Long>();
    lookers
        .values()
        .removeIf(items -> {
          items
              .entrySet()
              .removeIf(item -> {
                boolean over = !item.getValue().isAfter(since);
                if (over) {
                  deserted.add(item.getKey());
                }
                return over;
              });
          return items.isEmpty();
        });
    return deserted;
  }
}
