package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.SearchLane;
import dev.wirewatch.item.State;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.explain.ThemeExplainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Measures rules on the items that the desk decided about. What holds is the rule in force on each
 * item's words, not the stored tag: the figures are those of the rule as it is now.
 */
@Component
class Qualities {

  /** The newest that count, of each kind of decision. */
  private static final int MOST = 1_000;

  private final Items items;
  private final Reviews reviews;
  private final ThemeExplainer explainers;
  private final SearchLane lane;

  Qualities(Items items, Reviews reviews, ThemeExplainer explainers, SearchLane lane) {
    this.lane = lane;
    this.items = items;
    this.reviews = reviews;
    this.explainers = explainers;
  }

  /** The quality of a theme's rule; empty if no rule is in force. */
  Optional<Quality> of(String themeId) {
    return explainers
        .explainer(themeId)
        .map(explainer -> lane.run(() -> measure(themeId, explainer)));
  }

  private Quality measure(String themeId, Explainer explainer) {
    var tally = new QualityTally();
    Map<Long, Boolean> words = lastWords(themeId);
    words.forEach((id, isRight) ->
        items
            .find(id)
            .ifPresent(item -> tally.add(explain(explainer, item), item.outlet(), isRight)));
    for (Item item : decided(themeId)) {
      if (!words.containsKey(item.id())) {
        tally.add(explain(explainer, item), item.outlet(), item.state() == State.KEPT);
      }
    }
    return tally.quality();
  }

  /** Of items whose theme the desk set or took away, the last word. */
  private Map<Long, Boolean> lastWords(String themeId) {
    var words = new HashMap<Long, Boolean>();
    for (Decision decision : reviews.aboutThemes(MOST)) {
      if (decision.addThemes().contains(themeId)) {
        words.putIfAbsent(decision.itemId(), true);
      } else if (decision.removeThemes().contains(themeId)) {
        words.putIfAbsent(decision.itemId(), false);
      }
    }
    return words;
  }

  /** Items of the theme that the desk kept or dismissed. */
  private List<Item> decided(String themeId) {
    var states = Set.of(State.KEPT, State.DISMISSED);
    var filter = ItemFilter.NONE.withThemes(Set.of(themeId)).withStates(states);
    return Items.withoutText(() -> items.find(filter, null, MOST)).items();
  }

  private static Explanation explain(Explainer explainer, Item item) {
    return ThemeExplainer.explain(explainer, ItemText.of(item));
  }
}
