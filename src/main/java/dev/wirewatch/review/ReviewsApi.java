package dev.wirewatch.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/items/{id}/decisions} and {@code /api/v1/decisions}. */
@RestController
@RequestMapping("/api/v1")
class ReviewsApi {

  private static final int MOST_ITEMS = 1_000;

  private final Reviews reviews;
  private final Items items;

  ReviewsApi(Reviews reviews, Items items) {
    this.reviews = reviews;
    this.items = items;
  }

  record DecisionJson(
      long id,
      long itemId,
      Instant decidedAt,
      String decidedBy,
      @Nullable String state,
      List<String> addThemes,
      List<String> removeThemes,
      @Nullable String note,
      @Nullable Instant undoneAt) {

    static DecisionJson of(Decision decision) {
      return new DecisionJson(
          decision.id(),
          decision.itemId(),
          decision.decidedAt(),
          decision.decidedBy(),
          decision.state() == null ? null : decision.state().name().toLowerCase(Locale.ROOT),
          decision.addThemes(),
          decision.removeThemes(),
          decision.note(),
          decision.undoneAt());
    }
  }

  record Wish(
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Long> items,
      @Nullable String state,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> addThemes,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> removeThemes,
      @Nullable String note) {

    Verdict verdict() {
      return new Verdict(
          state == null ? null : stateNamed(state),
          addThemes == null ? Set.of() : addThemes,
          removeThemes == null ? Set.of() : removeThemes,
          note);
    }
  }

  @GetMapping("/items/{id}/decisions")
  List<DecisionJson> of(@PathVariable long id) {
    if (items.find(id).isEmpty()) {
      throw new NotFound("item", id);
    }
    return reviews.of(id).stream().map(DecisionJson::of).toList();
  }

  @PostMapping("/items/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Idempotent
  DecisionJson decide(@PathVariable long id, @RequestBody Wish wish) {
    return DecisionJson.of(reviews.decide(id, wish.verdict()));
  }

  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  @Idempotent
  List<DecisionJson> decideMany(@RequestBody Wish wish) {
    List<Long> ids = wish.items() == null ? List.of() : wish.items();
    if (ids.isEmpty() || ids.size() > MOST_ITEMS) {
      throw new BadRequest(
          "items", "items must name between 1 and " + MOST_ITEMS + " items by their ids.");
    }
    return reviews.decide(ids, wish.verdict()).stream().map(DecisionJson::of).toList();
  }

  @PostMapping("/decisions/{id}/undo")
  @Idempotent
  DecisionJson undo(@PathVariable long id) {
    return reviews.undo(id).map(DecisionJson::of).orElseThrow(() -> new NotFound("decision", id));
  }

  private static State stateNamed(String name) {
    for (State state : State.values()) {
      if (state.name().equalsIgnoreCase(name)) {
        return state;
      }
    }
    throw new BadRequest(
        "state",
        "state must be one of "
            + Arrays.stream(State.values())
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "))
            + ".");
  }
}
