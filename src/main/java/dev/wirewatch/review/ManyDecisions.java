package dev.wirewatch.review;

import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about some hundred items at once, as parts of a batch. */
@Service
public class ManyDecisions {

  private final DecisionStore decisions;
  private final Standing standing;
  private final Items items;
  private final InstantSource clock;

  ManyDecisions(DecisionStore decisions, Standing standing, Items items, InstantSource clock) {
    this.decisions = decisions;
    this.standing = standing;
    this.items = items;
    this.clock = clock;
  }

  /**
   * Decides the same about items, in the caller's transaction.
   *
   * @param by who decides
   * @param batch the batch's id
   * @param only states that the items must have; empty for any
   * @return ids of those that were decided: not items that are gone or have another state
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> decide(
      List<Long> itemIds, Verdict verdict, String by, long batch, Set<State> only) {
    Map<Long, State> states = items.hold(itemIds);
    List<Long> fit =
        itemIds.stream()
            .filter(id ->
                states.containsKey(id)
                    && (only.isEmpty() || only.contains(Objects.requireNonNull(states.get(id)))))
            .toList();
    if (!fit.isEmpty()) {
      items.decide(fit, verdict.state(), verdict.addThemes(), verdict.removeThemes());
      decisions.insert(fit, states, new DecisionStore.Signed(clock.instant(), by, batch), verdict);
    }
    return fit;
  }

  /** Ids of the decisions of a batch, undone ones included. */
  public List<Long> ofBatch(long batch) {
    return decisions.ofBatch(batch);
  }

  /**
   * Takes decisions back that are still the last about their items, in the caller's transaction.
   *
   * @return ids of the items of those that were taken back
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> undo(List<Long> decisionIds) {
    List<Decision> asked = decisions.find(decisionIds);
    List<Long> itemIds = asked.stream().map(Decision::itemId).toList();
    Set<String> themes = new HashSet<>();
    asked.forEach(each -> themes.addAll(themes(each)));
    Map<Long, State> there = themes.isEmpty() ? items.hold(itemIds) : items.holdToTag(itemIds);
    Map<Long, Long> lasts = decisions.lasts(there.keySet());
    var taken = new HashMap<Long, Decision>();
    for (Decision each : asked) {
      if (Objects.equals(lasts.get(each.itemId()), each.id())) {
        taken.put(each.itemId(), each);
      }
    }
    decisions.undo(taken.values().stream().map(Decision::id).toList(), clock.instant());
    if (themes.isEmpty()) {
      standing.settleStates(taken.keySet());
    } else {
      taken.forEach((item, decision) -> standing.settle(item, themes(decision)));
    }
    return new ArrayList<>(taken.keySet());
  }

  private static Set<String> themes(Decision decision) {
    var themes = new HashSet<>(decision.addThemes());
    themes.addAll(decision.removeThemes());
    return themes;
  }
}
