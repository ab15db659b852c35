package dev.wirewatch.dashboard.desk;

import dev.wirewatch.dashboard.wire.Listing;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.suggest.Keeping;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * First what the desk is most likely to keep, of the newest items of a view. Every tenth is taken
 * from the rest without a look at what was learned, so that nothing is never seen. An order holds
 * for as long as what it was learned from, so that its parts fit together.
 */
@Component
class Likely implements Listing {

  private static final int NEWEST = 500;
  private static final int ONE_IN = 10;
  private static final int MOST_ORDERS = 50;

  private final Items items;
  private final Keeping keeping;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Map<ItemFilter, Ranking> rankings = new LinkedHashMap<>();

  Likely(Items items, Keeping keeping, InstantSource clock, RandomGenerator random) {
    this.items = items;
    this.keeping = keeping;
    this.clock = clock;
    this.random = random;
  }

  /**
   * An order of items.
   *
   * @param byChance those of them that stand where they do by chance
   */
  private record Ranking(Instant at, List<Long> ids, Set<Long> byChance, long total) {}

  /** Whether enough was decided to learn from. */
  boolean isLearned() {
    return keeping.isLearned();
  }

  /** All items that stand where they do by chance. */
  synchronized Set<Long> byChance() {
    return rankings.values().stream()
        .flatMap(ranking -> ranking.byChance().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public ItemPage find(ItemFilter filter, @Nullable String cursor, int limit) throws QueryProblem {
    Ranking ranking = ranking(filter);
    int at = cursor != null && cursor.matches("\\d{1,6}") ? Integer.parseInt(cursor) : 0;
    var found = new ArrayList<Item>();
    while (at < ranking.ids().size() && found.isEmpty()) {
      int end = Math.min(at + limit, ranking.ids().size());
      // Some were decided since the order was made.
      items.byIds(ranking.ids().subList(at, end)).stream()
          .filter(item -> filter.states().isEmpty() || filter.states().contains(item.state()))
          .forEach(found::add);
      at = end;
    }
    String next = at < ranking.ids().size() ? String.valueOf(at) : null;
    return new ItemPage(found, next, ranking.total());
  }

  @Override
  public Group group(Item item) {
    return new Group("likely", "Most likely kept first, of the newest " + NEWEST);
  }

  private synchronized Ranking ranking(ItemFilter filter) throws QueryProblem {
    Instant now = clock.instant();
    Ranking known = rankings.get(filter);
    if (known != null && now.isBefore(known.at().plus(Keeping.GOOD))) {
      return known;
    }
    ItemPage newest = items.find(filter, null, NEWEST);
    var byChance = new HashSet<Long>();
    List<Long> ids = mixed(newest.items(), byChance);
    var made = new Ranking(now, ids, Set.copyOf(byChance), newest.total());
    if (rankings.size() >= MOST_ORDERS) {
      rankings.clear();
    }
    rankings.put(filter, made);
    return made;
  }

  private List<Long> mixed(List<Item> found, Set<Long> byChance) {
    var scores = new HashMap<Long, Double>();
    found.forEach(item -> scores.put(item.id(), keeping.score(item)));
    var best = new ArrayList<>(scores.keySet());
    best.sort(Comparator.comparing((Long id) -> scores.get(id)).reversed());
    var ids = new ArrayList<Long>();
    while (!best.isEmpty()) {
      boolean chance = ids.size() % ONE_IN == ONE_IN - 1;
      Long id = best.remove(chance ? random.nextInt(best.size()) : 0);
      ids.add(id);
      if (chance) {
        byChance.add(id);
      }
    }
    return List.copyOf(ids);
  }
}
