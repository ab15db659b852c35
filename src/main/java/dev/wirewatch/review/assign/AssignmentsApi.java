package dev.wirewatch.review.assign;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.FilterWords;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/assignments}: items set aside for somebody for a time. */
@RestController
@RequestMapping("/api/v1/assignments")
class AssignmentsApi {

  private static final int MOST = 500;
  private static final int LONGEST = 24 * 60;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 1_000;

  private final Assignments assignments;
  private final FilterWords filters;
  private final CurrentUser user;

  AssignmentsApi(Assignments assignments, FilterWords filters, CurrentUser user) {
    this.assignments = assignments;
    this.user = user;
    this.filters = filters;
  }

  /**
   * What is asked for.
   *
   * @param items ids of the only items that are wanted; any of the view where it is left out
   * @param view as in the address of {@code /items}; of it, new items alone
   * @param count 20 where it is left out
   * @param minutes 15 where it is left out
   * @param to for whom; whoever is asking where it is left out
   * @param note a word to that one
   */
  record Wish(
      @Nullable List<Long> items,
      @Nullable Map<String, @Nullable Object> view,
      @Nullable Integer count,
      @Nullable Integer minutes,
      @Nullable String to,
      @Nullable String note) {}

  @GetMapping
  List<Assignment> all() {
    return assignments.all();
  }

  @Idempotent
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Assignment take(@RequestBody(required = false) @Nullable Wish asked) throws QueryProblem {
    Wish wish = asked == null ? new Wish(null, null, null, null, null, null) : asked;
    int minutes = within("minutes", Objects.requireNonNullElse(wish.minutes(), 15), LONGEST);
    String to = atMost("to", wish.to(), LONGEST_NAME);
    String note = atMost("note", wish.note(), LONGEST_NOTE);
    if (wish.items() != null) {
      within("the number of items", wish.items().size(), MOST);
      return assignments.give(wish.items(), minutes, to == null ? user.name() : to, note);
    }
    return assignments.take(
        filters.view(Objects.requireNonNullElse(wish.view(), Map.of())),
        within("count", Objects.requireNonNullElse(wish.count(), 20), MOST),
        minutes,
        to,
        note);
  }

  @Idempotent
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable long id) {
    assignments.release(id);
  }

  private static int within(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new BadRequest(field, field + " must be between 1 and " + most + ".");
    }
    return value;
  }

  private static @Nullable String atMost(String field, @Nullable String value, int most) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.length() > most) {
      throw new BadRequest(field, field + " may have " + most + " characters.");
    }
    return value.strip();
  }
}
