package dev.wirewatch.view;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Commits;
import dev.wirewatch.item.FilterWords;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.ItemPage;
import dev.wirewatch.item.Items;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.Forbidden;
import dev.wirewatch.web.NotFound;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Filters with a name: one's own, and those that others share. */
@Service
public class Views {

  private static final int LONGEST_NAME = 100;
  private static final int SECRET_BYTES = 24;

  private final ViewStore store;
  private final Items items;
  private final FilterWords filters;
  private final CurrentUser user;
  private final ActivityLog log;
  private final InstantSource clock;
  private final Commits commits;
  private final SecureRandom random = new SecureRandom();

  Views(
      ViewStore store,
      Items items,
      FilterWords filters,
      CurrentUser user,
      ActivityLog log,
      InstantSource clock,
      Commits commits) {
    this.store = store;
    this.items = items;
    this.filters = filters;
    this.user = user;
    this.log = log;
    this.clock = clock;
    this.commits = commits;
  }

  /** What the log says of a view. */
  private record Logged(
      long id, String name, boolean shared, Map<String, @Nullable Object> filter, boolean feed) {

    static Logged of(View view) {
      return new Logged(
          view.id(), view.name(), view.shared(), view.filter(), view.secret() != null);
    }
  }

  /** The views that the current user sees, by their names. */
  public List<View> all() {
    return store.seenBy(user.name());
  }

  /**
   * A view that the current user sees.
   *
   * @throws NotFound if there is none, or it is somebody's own
   */
  public View find(long id) {
    return store
        .find(id)
        .filter(view -> view.isSeenBy(user.name()))
        .orElseThrow(() -> new NotFound("view", id));
  }

  /** The view that feed readers ask for by a secret. */
  Optional<View> secret(String secret) {
    return store.secret(secret);
  }

  /** How many items a view has now; none if its filter is no good any more. */
  public OptionalLong count(View view) {
    try {
      return OptionalLong.of(items.count(filter(view)));
    } catch (BadRequest | QueryProblem gone) {
      // A theme that it names may have been deleted since.
      return OptionalLong.empty();
    }
  }

  /**
   * The newest items of a view.
   *
   * @throws BadRequest if its filter is no good any more
   * @throws QueryProblem if its text is no query any more
   */
  ItemPage newest(View view, int limit) throws QueryProblem {
    return items.find(filter(view), null, limit);
  }

  private ItemFilter filter(View view) {
    return filters.view(view.filter());
  }

  /**
   * Makes a view of the current user.
   *
   * @throws BadRequest if the name or the filter cannot be taken
   * @throws QueryProblem if its text is no query
   */
  public View add(String name, boolean shared, Map<String, ? extends @Nullable Object> filter)
      throws QueryProblem {
    String good = named(name);
    check(filter);
    return commits.run(() -> {
      long id = store.insert(good, user.name(), shared, filter, clock.instant());
      View made = store.find(id).orElseThrow();
      log.add("view.add", null, null, Logged.of(made));
      return made;
    });
  }

  private void check(Map<String, ? extends @Nullable Object> filter) throws QueryProblem {
    if (filter.containsKey(FilterWords.ASSIGNED)) {
      throw new BadRequest(
          "filter",
          "A view that is kept cannot be of what is set aside, which differs from one to another.");
    }
    items.count(filters.view(filter));
  }

  private static String named(String name) {
    String good = name.strip();
    if (good.isEmpty() || good.length() > LONGEST_NAME) {
      throw new BadRequest("name", "name must have 1 to " + LONGEST_NAME + " characters.");
    }
    return good;
  }

  /**
   * Changes a view; what is null stays as it is.
   *
   * @throws NotFound if the current user does not see it
   * @throws Forbidden if it is another's, and he is no administrator
   */
  public View change(
      long id,
      @Nullable String name,
      @Nullable Boolean shared,
      @Nullable Map<String, @Nullable Object> filter)
      throws QueryProblem {
    String good = name == null ? null : named(name);
    if (filter != null) {
      check(filter);
    }
    return changed(
        id,
        view ->
            new View(
                id,
                good == null ? view.name() : good,
                view.owner(),
                shared == null ? view.shared() : shared,
                filter == null ? view.filter() : filter,
                view.secret()));
  }

  private View changed(long id, UnaryOperator<View> change) {
    return commits.run(() -> {
      View before = own(id);
      View after = change.apply(before);
      store.update(after);
      log.add("view.change", null, Logged.of(before), Logged.of(after));
      return after;
    });
  }

  private View own(long id) {
    View view = find(id);
    if (!view.owner().equals(user.name()) && user.role() != Role.ADMIN) {
      throw new Forbidden("This view is " + view.owner() + "'s; make one of your own instead.");
    }
    return view;
  }

  /** Removes a view, and with it the address at which feed readers ask for it. */
  public void remove(long id) {
    commits.run(() -> {
      View view = own(id);
      store.delete(id);
      log.add("view.remove", null, Logged.of(view), null);
      return view;
    });
  }

  /** Makes a new address at which feed readers ask for a view; the one before is dead. */
  public View open(long id) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return changed(id, view -> withSecret(view, secret));
  }

  /** Lets feed readers ask for a view no more. */
  public View close(long id) {
    return changed(id, view -> withSecret(view, null));
  }

  private static View withSecret(View view, @Nullable String secret) {
    return new View(view.id(), view.name(), view.owner(), view.shared(), view.filter(), secret);
  }
}
