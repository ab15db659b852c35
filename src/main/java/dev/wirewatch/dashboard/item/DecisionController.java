package dev.wirewatch.dashboard.item;

import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Outdated;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.review.Seen;
import dev.wirewatch.review.Verdict;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
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
      @RequestParam(required = false) @Nullable String basedOn,
      @RequestParam(defaultValue = "/") String back,
      HttpServletResponse response) {
    try {
      reviews.decide(id, Verdict.of(state, addThemes, removeThemes, note), seen(basedOn));
    } catch (Outdated e) {
      Notice.leave(response, "Yours was not made: " + e.getMessage());
      return SeeOther.to("/review?item=" + id);
    }
    return SeeOther.to(back.contains("#") ? back : back + "#item-" + id);
  }

  @Idempotent
  @PostMapping("/decisions/{id}/undo")
  View undo(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    Decision undone = reviews.undo(id).orElseThrow(() -> new NotFound("decision", id));
    return SeeOther.to(back == null ? "/items/" + undone.itemId() + "#decisions" : back);
  }

  /** What a form says of the last decision that its page knew; null where it says nothing. */
  private static @Nullable Seen seen(@Nullable String basedOn) {
    if (basedOn == null) {
      return null;
    }
    if (basedOn.equals("none")) {
      return new Seen(null);
    }
    try {
      return new Seen(Long.valueOf(basedOn));
    } catch (NumberFormatException e) {
      throw new BadRequest("basedOn", "basedOn must be the id of a decision, or none.");
    }
  }
}
