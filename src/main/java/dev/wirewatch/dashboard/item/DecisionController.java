package dev.wirewatch.dashboard.item;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Decisions from the pages; each goes back to where it was made. */
@Controller
class DecisionController {

  private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, UTF_8);

  private final Items items;
  private final Reviews reviews;
  private final ItemViews views;

  DecisionController(Items items, Reviews reviews, ItemViews views) {
    this.items = items;
    this.reviews = reviews;
    this.views = views;
  }

  @Idempotent
  @PostMapping("/items/{id}/decisions")
  Object decide(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "") Set<String> addThemes,
      @RequestParam(defaultValue = "") Set<String> removeThemes,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      Model model) {
    reviews.decide(id, state(state), addThemes, removeThemes, note);
    if (Htmx.target(request).startsWith("desk-")) {
      model.addAttribute("view", views.view(items.find(id).orElseThrow()));
      model.addAttribute("here", back);
      return "entry :: desk";
    }
    return SeeOther.to(back.contains("#") ? back : back + "#item-" + id);
  }

  @Idempotent
  @PostMapping("/decisions/{id}/undo")
  View undo(@PathVariable long id) {
    Decision undone = reviews.undo(id).orElseThrow(() -> new NotFound("decision", id));
    return SeeOther.to("/items/" + undone.itemId() + "#decisions");
  }

  /** The page's own script shows the reason beside the item; others get the error page. */
  @ExceptionHandler({NotFound.class, BadRequest.class})
  @Nullable ResponseEntity<String> refused(
      RuntimeException problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status = problem instanceof NotFound ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
    if (Htmx.target(request).isEmpty()) {
      response.sendError(status.value());
      return null;
    }
    return ResponseEntity.status(status).contentType(PLAIN).body(problem.getMessage());
  }

  private static @Nullable State state(@Nullable String name) {
    try {
      return name == null ? null : State.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequest("state", "There is no such state.");
    }
  }
}
