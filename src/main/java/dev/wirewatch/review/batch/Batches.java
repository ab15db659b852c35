package dev.wirewatch.review.batch;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Commits;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.ManyDecisions;
import dev.wirewatch.review.Verdict;
import dev.wirewatch.review.VerdictCheck;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Begins decisions about many items, and tells how far they are. */
@Service
public class Batches {

  private final BatchStore store;
  private final BatchWork work;
  private final ManyDecisions decisions;
  private final VerdictCheck verdicts;
  private final Items items;
  private final CurrentUser user;
  private final ActivityLog log;
  private final InstantSource clock;
  private final Commits commits;

  Batches(
      BatchStore store,
      BatchWork work,
      ManyDecisions decisions,
      VerdictCheck verdicts,
      Items items,
      CurrentUser user,
      ActivityLog log,
      InstantSource clock,
      Commits commits) {
    this.store = store;
    this.work = work;
    this.decisions = decisions;
    this.verdicts = verdicts;
    this.items = items;
    this.user = user;
    this.log = log;
    this.clock = clock;
    this.commits = commits;
  }

  /**
   * Begins to decide about items, whatever state they have.
   *
   * @throws BadRequest if the verdict cannot be applied
   */
  public Batch decide(List<Long> itemIds, Verdict verdict) {
    verdicts.check(verdict);
    return begin(null, verdict, Set.of(), List.copyOf(new LinkedHashSet<>(itemIds)));
  }

  /**
   * Begins to decide about the items of a view, those that it has just now. One that has another
   * state than the view wants when its turn comes is left alone: somebody else decided about it.
   *
   * @param view where it names no state, it is of new items
   * @throws BadRequest if the verdict cannot be applied
   * @throws QueryProblem if the view's text is not a query
   */
  public Batch decide(ItemFilter view, Verdict verdict) throws QueryProblem {
    verdicts.check(verdict);
    ItemFilter wanted = view.states().isEmpty() ? view.withStates(Set.of(State.NEW)) : view;
    return begin(null, verdict, wanted.states(), items.ids(wanted));
  }

  /**
   * Begins to take back what a batch decided, where it is still the last word about the item. What
   * the batch has not done yet is not done any more.
   *
   * @throws NotFound if there is no such batch
   */
  public Batch undo(long id) {
    return commits.run(() -> {
      Batch batch = store.hold(id).orElseThrow(() -> new NotFound("batch", id));
      if (batch.undoes() != null) {
        throw new ResponseStatusException(
            HttpStatus.CONFLICT, "This batch took another one back; there is nothing to undo.");
      }
      store.stop(id, "It was taken back before its end.");
      return begin(id, null, Set.of(), decisions.ofBatch(id));
    });
  }

  /** What the log says of a batch. */
  private record Logged(long batch, @Nullable Long undoes, int items, @Nullable Verdict decision) {}

  private Batch begin(
      @Nullable Long undoes, @Nullable Verdict verdict, Set<State> only, List<Long> ids) {
    return commits.run(() -> {
      long id = store.insert(user.name(), clock.instant(), undoes, verdict, only, ids);
      commits.afterwards(work::wake);
      log.add(
          undoes == null ? "batch" : "batch.undo",
          null,
          null,
          new Logged(id, undoes, ids.size(), verdict));
      return store.find(id).orElseThrow();
    });
  }

  /** How far a batch is; empty if there is none. */
  public Optional<Batch> find(long id) {
    return store.find(id);
  }
}
