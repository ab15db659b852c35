package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.FeedCounts;
import dev.wirewatch.feed.FeedTallies;
import dev.wirewatch.feed.manage.FeedCursor;
import dev.wirewatch.feed.manage.FeedKey;
import dev.wirewatch.feed.manage.FeedLine;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.feed.pages.Yield;
import dev.wirewatch.recall.Recall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which feeds stand on a page of the list, and in which order. */
@Component
class ListPages {

  private static final Comparator<FeedCursor> BY_NAME =
      Comparator.comparing(FeedCursor::name).thenComparing(FeedCursor::id);

  private final FeedOverview overview;
  private final FeedTallies items;
  private final Recall recall;
  private final InstantSource clock;

  ListPages(FeedOverview overview, FeedTallies items, Recall recall, InstantSource clock) {
    this.overview = overview;
    this.items = items;
    this.recall = recall;
    this.clock = clock;
  }

  List<FeedLine> page(ListQuery query, int limit) {
    var order = query.sort().order();
    return order == null
        ? measured(query, limit)
        : recall.of(
            List.of("feeds", query, limit),
            Set.of("feed", "feed_state"),
            () -> overview.page(query.wanted(), order, query.reversed(), query.after(), limit));
  }

  /** Feeds ordered by what they bring, which the index knows and the database does not. */
  private List<FeedLine> measured(ListQuery query, int limit) {
    Instant now = clock.instant();
    Map<Long, FeedCounts> counts = items.countsByFeed(Yield.since(now));
    Comparator<FeedCursor> order = order(query.reversed());
    Map<Long, FeedCursor> places =
        overview.keys(query.wanted()).stream()
            .map(
                key -> place(query.sort(), key, Yield.of(counts.get(key.id()), key.addedAt(), now)))
            .filter(place -> query.after() == null || order.compare(place, query.after()) > 0)
            .sorted(order)
            .limit(limit)
            .collect(
                Collectors.toMap(
                    FeedCursor::id, place -> place, (one, same) -> one, LinkedHashMap::new));
    return overview.lines(places.keySet()).stream()
        .map(line -> new FeedLine(line.status(), line.addedAt(), place(places, line)))
        .toList();
  }

  private static FeedCursor place(ListSort sort, FeedKey key, Yield yield) {
    return new FeedCursor(sort.key(yield), key.name(), key.id());
  }

  private static FeedCursor place(Map<Long, FeedCursor> places, FeedLine line) {
    return places.getOrDefault(line.id(), line.place());
  }

  private static Comparator<FeedCursor> order(boolean reversed) {
    Comparator<FeedCursor> measure = Comparator.comparing(FeedCursor::key);
    return (reversed ? measure : measure.reversed()).thenComparing(BY_NAME);
  }
}
