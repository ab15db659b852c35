package dev.wirewatch.review;

import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes items what their decisions say that were not undone, the later over the earlier. Where they
 * say nothing of a theme, the rules decide.
 */
@Component
class Standing {

  private final DecisionStore decisions;
  private final Items items;

  Standing(DecisionStore decisions, Items items) {
    this.decisions = decisions;
    this.items = items;
  }

  /**
   * Settles an item.
   *
   * @param touched ids of the themes of which something else may be said than before
   */
  void settle(long itemId, Set<String> touched) {
    List<Decision> all = decisions.of(itemId);
    Map<String, Boolean> words = new HashMap<>();
    for (Decision each : all) {
      if (each.undoneAt() == null) {
        each.addThemes().forEach(theme -> words.put(theme, true));
        each.removeThemes().forEach(theme -> words.put(theme, false));
      }
    }
    items.setState(itemId, state(all));
    items.setReviewerTags(
        itemId,
        those(touched, words, true),
        those(touched, words, false),
        those(touched, words, null));
  }

  /** Settles the states of items, whose themes stay as they are. */
  void settleStates(Collection<Long> itemIds) {
    Map<Long, List<Decision>> all = decisions.of(itemIds);
    Map<State, List<Long>> states = new EnumMap<>(State.class);
    for (Long id : itemIds) {
      State state = state(all.getOrDefault(id, List.of()));
      states.computeIfAbsent(state, any -> new ArrayList<>()).add(id);
    }
    states.forEach((state, ids) -> items.setState(ids, state));
  }

  private static State state(List<Decision> all) {
    State state = State.NEW;
    for (Decision each : all) {
      if (each.undoneAt() == null && each.state() != null) {
        state = each.state();
      }
    }
    return state;
  }

  private static Set<String> those(
      Set<String> themes, Map<String, Boolean> words, @Nullable Boolean word) {
    var found = new HashSet<String>();
    for (String theme : themes) {
      if (Objects.equals(words.get(theme), word)) {
        found.add(theme);
      }
    }
    return found;
  }
}
