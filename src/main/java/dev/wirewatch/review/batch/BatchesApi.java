package dev.wirewatch.review.batch;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.FilterWords;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.Verdict;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/decisions} and {@code /api/v1/batches}: decisions about many items at once. */
@RestController
@RequestMapping("/api/v1")
class BatchesApi {

  private static final int MOST_ITEMS = 10_000;

  private final Batches batches;
  private final FilterWords filters;

  BatchesApi(Batches batches, FilterWords filters) {
    this.batches = batches;
    this.filters = filters;
  }

  record Begun(long batch, int total) {

    static Begun of(Batch batch) {
      return new Begun(batch.id(), batch.total());
    }
  }

  /**
   * What is decided about which items: those that are named, or those of a view.
   *
   * @param view as in the address of {@code /items}
   */
  record Wish(
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<Long> items,
      @Nullable Map<String, @Nullable Object> view,
      @Nullable String state,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> addThemes,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> removeThemes,
      @Nullable String note) {}

  @Idempotent
  @PostMapping("/decisions")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun decide(@RequestBody Wish wish) throws QueryProblem {
    Verdict verdict = Verdict.of(wish.state(), wish.addThemes(), wish.removeThemes(), wish.note());
    List<Long> items = wish.items();
    Map<String, @Nullable Object> view = wish.view();
    if ((items == null) == (view == null)) {
      throw new BadRequest("items", "Name items by their ids, or give a view; one of the two.");
    }
    if (view != null) {
      return Begun.of(batches.decide(filters.view(view), verdict));
    }
    if (items == null || items.isEmpty() || items.size() > MOST_ITEMS) {
      throw new BadRequest(
          "items", "items must name between 1 and " + MOST_ITEMS + " items by their ids.");
    }
    return Begun.of(batches.decide(items, verdict));
  }

  @GetMapping("/batches/{id}")
  Batch one(@PathVariable long id) {
    return batches.find(id).orElseThrow(() -> new NotFound("batch", id));
  }

  @Idempotent
  @PostMapping("/batches/{id}/undo")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun undo(@PathVariable long id) {
    return Begun.of(batches.undo(id));
  }
}
