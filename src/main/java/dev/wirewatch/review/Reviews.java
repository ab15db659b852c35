package dev.wirewatch.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Commits;
import dev.wirewatch.feed.DecidedItems;
import dev.wirewatch.feed.ItemDecisions;
import dev.wirewatch.item.CopiedItems;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Decisions of the desk. What holds for an item is what its decisions say that were not undone, the
 * later over the earlier; where they say nothing of a theme, the rules decide.
 */
@Service
public class Reviews implements CopiedItems, ItemDecisions {

  private final DecisionStore decisions;
  private final Standing standing;
  private final VerdictCheck verdicts;
  private final Items items;
  private final ObjectProvider<Holders> holders;
  private final CurrentUser user;
  private final ActivityLog log;
  private final InstantSource clock;
  private final Commits commits;

  Reviews(
      DecisionStore decisions,
      Standing standing,
      VerdictCheck verdicts,
      Items items,
      ObjectProvider<Holders> holders,
      CurrentUser user,
      ActivityLog log,
      InstantSource clock,
      Commits commits) {
    this.decisions = decisions;
    this.standing = standing;
    this.verdicts = verdicts;
    this.items = items;
    this.holders = holders;
    this.user = user;
    this.log = log;
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
    return decide(itemId, new Verdict(state, addThemes, removeThemes, note), null).decision();
  }

  /**
   * A decision that was made.
   *
   * @param heldBy for whom else the item was set aside just then, if for anybody
   */
  public record Made(Decision decision, @Nullable String heldBy) {}

  /**
   * Records a decision and applies it, unless another one was made since.
   *
   * @param seen the last one that is known to whoever decides; null if that does not matter
   * @throws NotFound if there is no such item
   * @throws BadRequest if nothing is decided, a theme does not exist or is both set and taken away
   * @throws Outdated if another decision holds now
   */
  public Made decide(long itemId, Verdict verdict, @Nullable Seen seen) {
    verdicts.check(verdict);
    return settled(
        () -> {
          State before = items.hold(List.of(itemId)).get(itemId);
          if (before == null) {
            throw new NotFound("item", itemId);
          }
          if (seen != null) {
            check(itemId, seen);
          }
          return record(itemId, before, verdict);
        },
        made -> List.of(itemId));
  }

  private void check(long itemId, Seen seen) {
    decisions
        .last(itemId)
        .filter(last -> !Objects.equals(last.id(), seen.last()))
        .ifPresent(last -> {
          throw new Outdated(last);
        });
  }

  /** What the log says of a decision, or of the state before it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Logged(
      @Nullable Long decision,
      @Nullable State state,
      List<String> addThemes,
      List<String> removeThemes,
      @Nullable String note) {

    Logged(State before) {
      this(null, before, List.of(), List.of(), null);
    }

    static Logged of(Decision made) {
      return new Logged(
          made.id(), made.state(), made.addThemes(), made.removeThemes(), made.note());
    }
  }

  private Made record(long itemId, State before, Verdict verdict) {
    String by = user.name();
    items.decide(List.of(itemId), verdict.state(), verdict.addThemes(), verdict.removeThemes());
    var signed = new DecisionStore.Signed(clock.instant(), by, null);
    Decision made = decisions.insert(itemId, before, signed, verdict);
    log.add("decision", itemId, new Logged(before), Logged.of(made));
    Optional<String> other =
        holders.stream().flatMap(each -> each.decided(itemId, by).stream()).findFirst();
    return new Made(made, other.orElse(null));
  }

  /** Does something that is on disk and can be found when this returns. */
  private <T> T settled(Supplier<T> work, Function<T, Collection<Long>> touched) {
    return commits.run(() -> {
      T made = work.get();
      commits.afterwards(() -> items.awaitSearchable(touched.apply(made)));
      return made;
    });
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
    standing.settle(decision.itemId(), touched);
    log.add("decision.undo", decision.itemId(), Logged.of(decision), null);
  }

  @Override
  public void united(long kept, List<Long> copies) {
    if (decisions.move(copies, kept) > 0) {
      Set<String> touched = new HashSet<>();
      for (Decision each : decisions.of(kept)) {
        touched.addAll(each.addThemes());
        touched.addAll(each.removeThemes());
      }
      standing.settle(kept, touched);
    }
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

  /** The last decision about each of some items that was not taken back, by the item's id. */
  public Map<Long, Decision> lastOf(Collection<Long> itemIds) {
    return itemIds.isEmpty()
        ? Map.of()
        : decisions.find(decisions.lasts(itemIds).values()).stream()
            .collect(Collectors.toMap(Decision::itemId, Function.identity()));
  }

  /** The latest decisions that hold and set or took away themes, the last one first. */
  public List<Decision> aboutThemes(int limit) {
    return decisions.aboutThemes(limit);
  }
}
