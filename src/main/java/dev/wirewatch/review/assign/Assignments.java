package dev.wirewatch.review.assign;

import dev.wirewatch.access.Colleagues;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.User;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Commits;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.ItemsAside;
import dev.wirewatch.item.State;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.DeskNews;
import dev.wirewatch.review.Holders;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Sets items aside for people, each for one at a time. */
@Service
public class Assignments implements Holders, ItemsAside {

  /** Enough for as many as may ask at once; who finds too few among them looks again. */
  private static final int LOOKED_AT = 20;

  private static final int LARGEST_PAGE = 500;

  private final AssignmentStore store;
  private final Items items;
  private final CurrentUser user;
  private final Colleagues colleagues;
  private final ActivityLog log;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final Commits commits;

  Assignments(
      AssignmentStore store,
      Items items,
      CurrentUser user,
      Colleagues colleagues,
      ActivityLog log,
      ApplicationEventPublisher events,
      InstantSource clock,
      Commits commits) {
    this.store = store;
    this.items = items;
    this.user = user;
    this.colleagues = colleagues;
    this.log = log;
    this.events = events;
    this.clock = clock;
    this.commits = commits;
  }

  /**
   * Sets the newest new items of a view aside that nobody has.
   *
   * @param count how many, if there are so many
   * @param minutes how long, and for how long again whenever the holder decides about one of them
   * @param to for whom; null for whoever is asking
   * @param note a word to that one
   * @throws BadRequest if there is nobody of that name who may decide
   * @throws QueryProblem if the view's text is not a query
   */
  public Assignment take(
      ItemFilter view, int count, int minutes, @Nullable String to, @Nullable String note)
      throws QueryProblem {
    ItemFilter wanted = view.withStates(Set.of(State.NEW));
    // Before the turn, so that nobody waits for a slow search of another one.
    ItemPage first = free(wanted, Math.min(LARGEST_PAGE, LOOKED_AT * count));
    String by = user.name();
    var wish = new AssignmentStore.Wish(to == null ? by : checked(to), by, note, minutes);
    try {
      return commits.run(() -> {
        store.takeTurn();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.forget(now);
        long id =
            store.insert(wish, now.plus(minutes, ChronoUnit.MINUTES), chosen(first, wanted, count));
        return made(id, now);
      });
    } catch (BadSearch e) {
      throw e.problem;
    }
  }

  private Assignment made(long id, Instant now) {
    Assignment made = store.find(id, now).orElseThrow();
    log.add("assignment", null, null, made);
    commits.afterwards(() -> events.publishEvent(new DeskNews(made.items())));
    return made;
  }

  private ItemPage free(ItemFilter wanted, int limit) throws QueryProblem {
    return items.find(wanted.without(store.holders(clock.instant()).keySet()), null, limit);
  }

  private List<Long> chosen(ItemPage first, ItemFilter wanted, int count) {
    List<Long> chosen = stillFree(first.items(), count);
    if (chosen.size() < count && first.next() != null) {
      try {
        return stillFree(free(wanted, Math.min(LARGEST_PAGE, LOOKED_AT * count)).items(), count);
      } catch (QueryProblem e) {
        throw new BadSearch(e);
      }
    }
    return chosen;
  }

  /** As the database has them now: the index may be behind. */
  private List<Long> stillFree(List<Item> found, int count) {
    Set<Long> held = store.holders(clock.instant()).keySet();
    List<Long> free = found.stream().map(Item::id).filter(Predicate.not(held::contains)).toList();
    var chosen = new ArrayList<Long>();
    for (Item item : items.byIds(free)) {
      if (chosen.size() < count && item.state() == State.NEW) {
        chosen.add(item.id());
      }
    }
    return chosen;
  }

  /**
   * Sets some items aside, as far as they are new and nobody else has them; what whoever is asking
   * has, or gave to somebody, he can hand on.
   *
   * @param minutes as in {@link #take}
   * @param to for whom
   * @param note a word to that one
   * @throws BadRequest if there is nobody of that name who may decide
   */
  public Assignment give(List<Long> itemIds, int minutes, String to, @Nullable String note) {
    String by = user.name();
    var wish = new AssignmentStore.Wish(checked(to), by, note, minutes);
    return commits.run(() -> {
      store.takeTurn();
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      store.forget(now);
      Map<Long, Held> held = store.held(itemIds, now);
      List<Long> given =
          items.byIds(itemIds.stream().distinct().toList()).stream()
              .filter(item -> item.state() == State.NEW)
              .map(Item::id)
              .filter(id -> !held.containsKey(id) || isOf(held.get(id), by))
              .toList();
      store.free(given);
      long id = store.insert(wish, now.plus(minutes, ChronoUnit.MINUTES), given);
      return made(id, now);
    });
  }

  private static boolean isOf(Held held, String name) {
    return held.holder().equals(name) || held.by().equals(name);
  }

  private String checked(String to) {
    if (to.equals(user.name())) {
      return to;
    }
    return colleagues.reviewers().stream()
        .map(User::name)
        .filter(to::equals)
        .findFirst()
        .orElseThrow(
            () -> new BadRequest("to", "There is nobody called " + to + " here who may decide."));
  }

  /** For whom some items are set aside at present, by item; those of nobody are left out. */
  public Map<Long, Held> held(Collection<Long> itemIds) {
    return store.held(itemIds, clock.instant());
  }

  /** Those for whom whoever is asking may set something aside, by name; not himself. */
  public List<User> colleagues() {
    return colleagues.reviewers().stream()
        .filter(each -> !each.name().equals(user.name()))
        .toList();
  }

  /** Carries what is wrong with a search out of a transaction. */
  private static final class BadSearch extends RuntimeException {
    private final transient QueryProblem problem;

    BadSearch(QueryProblem problem) {
      super(problem);
      this.problem = problem;
    }
  }

  /** All that is set aside at present, for whomever. */
  public List<Assignment> all() {
    return store.all(clock.instant());
  }

  /**
   * Gives items back.
   *
   * @throws NotFound if there is no such assignment, or its time is over
   */
  public void release(long id) {
    commits.run(() -> {
      Assignment found =
          store.find(id, clock.instant()).orElseThrow(() -> new NotFound("assignment", id));
      String by = user.name();
      if (!found.holder().equals(by) && !found.by().equals(by)) {
        throw new ResponseStatusException(
            HttpStatus.FORBIDDEN, "Only " + found.holder() + " can give these items back.");
      }
      store.delete(id);
      log.add("assignment.release", null, found, null);
      commits.afterwards(() -> events.publishEvent(new DeskNews(found.items())));
      return found;
    });
  }

  @Override
  public Optional<String> decided(long itemId, String by) {
    Instant now = clock.instant();
    Optional<String> holder = store.holder(itemId, now);
    if (holder.filter(by::equals).isPresent()) {
      store.prolong(itemId, now);
    }
    return holder.filter(name -> !name.equals(by));
  }

  @Override
  public Set<Long> mine() {
    return ids(user.name()::equals);
  }

  @Override
  public Set<Long> others() {
    return ids(Predicate.not(user.name()::equals));
  }

  private Set<Long> ids(Predicate<String> whose) {
    var ids = new HashSet<Long>();
    for (Map.Entry<Long, String> held : store.holders(clock.instant()).entrySet()) {
      if (whose.test(held.getValue())) {
        ids.add(held.getKey());
      }
    }
    return ids;
  }
}
