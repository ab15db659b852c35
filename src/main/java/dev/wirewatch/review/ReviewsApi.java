package dev.wirewatch.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/items/{id}/decisions}, and how one is taken back. */
@RestController
@RequestMapping("/api/v1")
class ReviewsApi {

  private final Reviews reviews;
  private final Items items;

  ReviewsApi(Reviews reviews, Items items) {
    this.reviews = reviews;
    this.items = items;
  }

  /**
   * What is decided.
   *
   * @param basedOn id of the item's last decision that was seen, or null for "there was none"; an
   *     absent one is told from null by its type
   */
  record Wish(
      @Nullable String state,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> addThemes,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> removeThemes,
      @Nullable String note,
      @Nullable JsonNode basedOn) {

    Verdict verdict() {
      return Verdict.of(state, addThemes, removeThemes, note);
    }

    @Nullable Seen seen() {
      if (basedOn == null) {
        return null;
      }
      if (!basedOn.isNull() && !basedOn.canConvertToLong()) {
        throw new BadRequest("basedOn", "basedOn must be the id of a decision, or null.");
      }
      return new Seen(basedOn.isNull() ? null : basedOn.longValue());
    }
  }

  @GetMapping("/items/{id}/decisions")
  List<DecisionJson> of(@PathVariable long id) {
    if (items.find(id).isEmpty()) {
      throw new NotFound("item", id);
    }
    return reviews.of(id).stream().map(DecisionJson::of).toList();
  }

  @Idempotent
  @PostMapping("/items/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  DecisionJson decide(@PathVariable long id, @RequestBody Wish wish) {
    Reviews.Made made = reviews.decide(id, wish.verdict(), wish.seen());
    return DecisionJson.of(made.decision(), made.heldBy());
  }

  @Idempotent
  @PostMapping("/decisions/{id}/undo")
  DecisionJson undo(@PathVariable long id) {
    return reviews.undo(id).map(DecisionJson::of).orElseThrow(() -> new NotFound("decision", id));
  }

  @ExceptionHandler
  ProblemDetail outdated(Outdated problem) {
    ProblemDetail detail =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(problem.getMessage()));
    detail.setProperty("decision", DecisionJson.of(problem.decision()));
    return detail;
  }
}
