package dev.wirewatch.review;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.config.Commits;
import dev.wirewatch.feed.DecidedItems;
import dev.wirewatch.feed.ItemDecisions;
import dev.wirewatch.item.CopiedItems;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decisions of the desk. What holds for an item is what its decisions say that were not undone, the
 * later over the earlier; where they say nothing of a theme, the rules decide.
 */
@Service
public class Reviews implements CopiedItems, ItemDecisions {

  private static final int LONGEST_NOTE = 10_000;

  private final DecisionStore decisions;
  private final Items items;
  private final Themes themes;
  private final CurrentUser user;
  private final InstantSource clock;
  private final Commits commits;

  Reviews(
      DecisionStore decisions,
      Items items,
      Themes themes,
      CurrentUser user,
      InstantSource clock,
      Commits commits) {
    this.decisions = decisions;
    this.items = items;
    this.themes = themes;
    this.user = user;
    this.clock = clock;
    this.commits = commits;
  }

  /**
   * Records a decision and applies it; it can be found in searches when this returns.
   *
   * @throws NotFound if there is no such item
   * @throws BadRequest if nothing is decided, a theme does not exist or is both set and taken away
   */
  public Decision decide(
      long itemId,
      @Nullable State state,
      Set<String> addThemes,
      Set<String> removeThemes,
      @Nullable String note) {
    return decide(itemId, new Verdict(state, addThemes, removeThemes, note));
  }

  Decision decide(long itemId, Verdict verdict) {
    check(verdict);
    return settled(
        () -> record(List.of(itemId), items.hold(List.of(itemId)), verdict).getFirst(),
        made -> List.of(made.itemId()));
  }

  List<Decision> decide(List<Long> itemIds, Verdict verdict) {
    check(verdict);
    return settled(
        () -> record(itemIds, items.hold(itemIds), verdict),
        made -> made.stream().map(Decision::itemId).toList());
  }

  /** Does something that is on disk and can be found when this returns. */
  private <T> T settled(Supplier<T> work, Function<T, Collection<Long>> touched) {
    return commits.run(() -> {
      T made = work.get();
      commits.afterwards(() -> items.awaitSearchable(touched.apply(made)));
      return made;
    });
  }

  private void check(Verdict verdict) {
    if (verdict.isEmpty()) {
      throw new BadRequest(
          "state", "Nothing is decided: give a state, themes to add or remove, or a note.");
    }
    if (verdict.note() != null && verdict.note().length() > LONGEST_NOTE) {
      throw new BadRequest(
          "note", "A note may have " + LONGEST_NOTE + " characters; shorten it and try again.");
    }
    for (String theme : verdict.themes()) {
      if (themes.find(theme).isEmpty()) {
        throw new BadRequest("addThemes", "There is no theme \"" + theme + "\".");
      }
      if (verdict.addThemes().contains(theme) && verdict.removeThemes().contains(theme)) {
        throw new BadRequest(
            "removeThemes", "The theme \"" + theme + "\" is both added and removed.");
      }
    }
  }

  private List<Decision> record(List<Long> itemIds, Map<Long, State> states, Verdict verdict) {
    for (Long itemId : itemIds) {
      if (!states.containsKey(itemId)) {
        throw new NotFound("item", itemId);
      }
    }
    items.decide(itemIds, verdict.state(), verdict.addThemes(), verdict.removeThemes());
    return decisions.insert(itemIds, states, clock.instant(), user.name(), verdict);
  }

  /** Takes a decision back, whatever came after it; empty if there is no such decision. */
  public Optional<Decision> undo(long decisionId) {
    return settled(
        () -> {
          decisions.find(decisionId).ifPresent(this::takeBack);
          return decisions.find(decisionId);
        },
        taken -> taken.stream().map(Decision::itemId).toList());
  }

  private void takeBack(Decision decision) {
    items.holdToTag(List.of(decision.itemId()));
    if (!decisions.undo(decision.id(), clock.instant())) {
      return;
    }
    Set<String> touched = new HashSet<>(decision.addThemes());
    touched.addAll(decision.removeThemes());
    settle(decision.itemId(), touched);
  }

  @Override
  public void united(long kept, List<Long> copies) {
    if (decisions.move(copies, kept) > 0) {
      Set<String> touched = new HashSet<>();
      for (Decision each : decisions.of(kept)) {
        touched.addAll(each.addThemes());
        touched.addAll(each.removeThemes());
      }
      settle(kept, touched);
    }
  }

  /** Makes an item what its decisions say that were not undone, the later over the earlier. */
  private void settle(long itemId, Set<String> touched) {
    State state = State.NEW;
    Map<String, Boolean> words = new HashMap<>();
    for (Decision each : decisions.of(itemId)) {
      if (each.undoneAt() == null) {
        state = each.state() == null ? state : each.state();
        each.addThemes().forEach(theme -> words.put(theme, true));
        each.removeThemes().forEach(theme -> words.put(theme, false));
      }
    }
    items.setState(itemId, state);
    items.setReviewerTags(
        itemId,
        those(touched, words, true),
        those(touched, words, false),
        those(touched, words, null));
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

  @Override
  public DecidedItems decidedItems(Collection<Long> feedIds) {
    return feedIds.isEmpty() ? DecidedItems.NONE : decisions.count(feedIds);
  }

  /** A decision, undone or not; empty if there is none with this id. */
  public Optional<Decision> find(long decisionId) {
    return decisions.find(decisionId);
  }

  /** All decisions about an item, undone ones included, the first one first. */
  public List<Decision> of(long itemId) {
    return decisions.of(itemId);
  }

  /** The latest decisions that hold and set or took away themes, the last one first. */
  public List<Decision> aboutThemes(int limit) {
    return decisions.aboutThemes(limit);
  }
}
