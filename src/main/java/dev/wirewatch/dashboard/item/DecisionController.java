package dev.wirewatch.dashboard.item;

import dev.wirewatch.dashboard.page.Htmx;
import dev.wirewatch.dashboard.page.SeeOther;
import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.item.Items;
import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Decisions from the pages; each goes back to where it was made. */
@Controller
class DecisionController {

  private final Items items;
  private final Reviews reviews;
  private final ItemViews views;

  DecisionController(Items items, Reviews reviews, ItemViews views) {
    this.items = items;
    this.reviews = reviews;
    this.views = views;
  }

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

  @PostMapping("/decisions/{id}/undo")
  View undo(@PathVariable long id) {
    Decision undone = reviews.undo(id).orElseThrow(() -> new NotFound("decision", id));
    return SeeOther.to("/items/" + undone.itemId() + "#decisions");
  }

  private static @Nullable State state(@Nullable String name) {
    try {
      return name == null ? null : State.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequest("state", "There is no such state.");
    }
  }
}
