package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.dashboard.theme.why.Reason;
import dev.wirewatch.dashboard.wire.ItemView;
import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.SearchLane;
import dev.wirewatch.item.State;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.explain.ThemeExplainer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** New items of the last days that one clause keeps out of a theme. */
@Component
class NearMisses {

  static final Duration PERIOD = Duration.ofDays(7);

  /** Newest items looked at; older ones are not worth the time. */
  private static final int LOOKED_AT = 1_000;

  /**
   * Rules of many clauses over long texts; then fewer items are looked at, and the page says so.
   */
  private static final Duration LIMIT = Duration.ofMillis(1_500);

  private static final int MOST = 50;

  /** Having less than that of what a rule asks for is common where a rule is wide. */
  private static final double LEAST = 0.2;

  private final Items items;
  private final ItemViews views;
  private final ThemeExplainer explainers;
  private final SearchLane lane;
  private final InstantSource clock;

  NearMisses(
      Items items,
      ItemViews views,
      ThemeExplainer explainers,
      SearchLane lane,
      InstantSource clock) {
    this.lane = lane;
    this.items = items;
    this.views = views;
    this.explainers = explainers;
    this.clock = clock;
  }

  /**
   * An item and what it lacks.
   *
   * @param percent how much of what the rule asks for is there, clauses that hardly any item meets
   *     counting for more
   */
  record NearMiss(ItemView view, Reason reason, long percent) {}

  /**
   * The nearest.
   *
   * @param lookedAt newest items without the theme that were looked at
   * @param all how many nearly match; the first of them are listed
   */
  record Near(List<NearMiss> items, int lookedAt, int all) {

    boolean has(long itemId) {
      return items.stream().anyMatch(each -> each.view().item().id() == itemId);
    }
  }

  private record Looked(Item item, Explanation explanation) {}

  private record Ranked(Looked looked, double nearness) {}

  /** The nearest first, among equals the newest. */
  Near of(Theme theme) {
    return explainers
        .explainer(theme.id())
        .map(rule -> near(theme, rule))
        .orElse(new Near(List.of(), 0, 0));
  }

  private Near near(Theme theme, Explainer rule) {
    List<Looked> looked = lane.run(() -> look(theme.id(), rule));
    var rarity = new ClauseRarity();
    looked.forEach(each -> rarity.add(each.explanation()));
    var stories = new HashSet<Long>();
    List<Ranked> near =
        looked.stream()
            .filter(each -> each.explanation().nearlyMatched())
            .map(each -> new Ranked(each, rarity.nearness(each.explanation())))
            .filter(each -> each.nearness() >= LEAST)
            .filter(each -> stories.add(each.looked().item().storyId()))
            .sorted(Comparator.comparingDouble(Ranked::nearness).reversed())
            .toList();
    return new Near(
        near.stream().limit(MOST).map(each -> nearMiss(theme, each)).toList(),
        looked.size(),
        near.size());
  }

  private NearMiss nearMiss(Theme theme, Ranked ranked) {
    return new NearMiss(
        views.view(ranked.looked().item()),
        Reason.of(theme, ranked.looked().explanation()),
        Math.round(100 * ranked.nearness()));
  }

  /** Items that have not the theme, and that nobody took it from. */
  private List<Looked> look(String themeId, Explainer rule) {
    Instant end = clock.instant().plus(LIMIT);
    Set<Long> removed = items.reviewed(themeId).removed();
    var looked = new ArrayList<Looked>();
    for (Item item : newest()) {
      if (clock.instant().isAfter(end)) {
        break;
      }
      boolean has = item.tags().stream().anyMatch(tag -> tag.themeId().equals(themeId));
      if (!has && !removed.contains(item.id())) {
        looked.add(new Looked(item, ThemeExplainer.explain(rule, ItemText.of(item))));
      }
    }
    return looked;
  }

  private List<Item> newest() {
    Instant since = clock.instant().minus(PERIOD);
    var states = Set.of(State.NEW, State.KEPT);
    var fresh = new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), states, null, since, null);
    return Items.withoutText(() -> items.find(fresh, null, LOOKED_AT)).items();
  }
}
