package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.dashboard.theme.why.Reason;
import dev.wirewatch.dashboard.wire.ItemView;
import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.explain.ThemeExplainer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** New items of the last days that one clause keeps out of a theme. */
@Component
class NearMisses {

  static final Duration PERIOD = Duration.ofDays(7);

  /** Newest items looked at; older ones are not worth the time. */
  private static final int LOOKED_AT = 1_000;

  private static final int MOST = 40;

  private final Items items;
  private final ItemViews views;
  private final Reviews reviews;
  private final ThemeExplainer explainers;
  private final InstantSource clock;

  NearMisses(
      Items items,
      ItemViews views,
      Reviews reviews,
      ThemeExplainer explainers,
      InstantSource clock) {
    this.items = items;
    this.views = views;
    this.reviews = reviews;
    this.explainers = explainers;
    this.clock = clock;
  }

  /** An item and what it lacks. */
  record NearMiss(ItemView view, Reason reason) {}

  private record Looked(Item item, Explanation explanation) {}

  /** The nearest first, among equals the newest. */
  List<NearMiss> of(Theme theme) {
    return explainers.explainer(theme.id()).map(rule -> near(theme, rule)).orElse(List.of());
  }

  private List<NearMiss> near(Theme theme, Explainer rule) {
    return newest().stream()
        .filter(item -> item.tags().stream().noneMatch(tag -> tag.themeId().equals(theme.id())))
        .map(item -> new Looked(item, ThemeExplainer.explain(rule, ItemText.of(item))))
        .filter(looked -> looked.explanation().nearlyMatched())
        .sorted(Comparator.comparingDouble((Looked l) -> l.explanation().nearness()).reversed())
        .filter(looked -> !isDecided(looked.item(), theme.id()))
        .limit(MOST)
        .map(looked ->
            new NearMiss(views.view(looked.item()), Reason.of(theme, looked.explanation())))
        .toList();
  }

  private List<Item> newest() {
    Instant since = clock.instant().minus(PERIOD);
    var fresh =
        new ItemFilter(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(State.NEW, State.KEPT),
            null,
            since,
            null);
    try {
      return items.find(fresh, null, LOOKED_AT).items();
    } catch (QueryProblem e) {
      throw new IllegalStateException("A filter without text has no syntax", e);
    }
  }

  /** Whether somebody took the theme away; asked only for items that would be shown. */
  private boolean isDecided(Item item, String themeId) {
    return reviews.of(item.id()).stream()
        .filter(decision -> decision.undoneAt() == null)
        .map(Decision::removeThemes)
        .anyMatch(removed -> removed.contains(themeId));
  }
}
