package dev.wirewatch.dashboard.item;

import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.SeeOther;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Decisions by forms of the pages; each goes back to where it was made. With script, the same forms
 * are sent as calls ({@code static/js/decisions.js}).
 */
@Controller
class DecisionController {

  private final Reviews reviews;

  DecisionController(Reviews reviews) {
    this.reviews = reviews;
  }

  @Idempotent
  @PostMapping("/items/{id}/decisions")
  View decide(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") Set<String> addThemes,
      @RequestParam(defaultValue = "") Set<String> removeThemes,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(defaultValue = "/") String back) {
    reviews.decide(id, state(state), addThemes, removeThemes, note);
    return SeeOther.to(back.contains("#") ? back : back + "#item-" + id);
  }

  @Idempotent
  @PostMapping("/decisions/{id}/undo")
  View undo(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    Decision undone = reviews.undo(id).orElseThrow(() -> new NotFound("decision", id));
    return SeeOther.to(back == null ? "/items/" + undone.itemId() + "#decisions" : back);
  }

  private static @Nullable State state(@Nullable String name) {
    try {
      return name == null ? null : State.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequest("state", "There is no such state.");
    }
  }
}
