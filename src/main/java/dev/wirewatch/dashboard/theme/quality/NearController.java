package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.review.Decision;
import dev.wirewatch.review.Reviews;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.suggest.Suggested;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a theme nearly has. An item that was decided about is not listed any more: in its place the
 * page says what was decided, and offers to take it back.
 */
@Controller
@RequestMapping("/themes/{id}/near")
class NearController {

  private final NearPages pages;
  private final Themes themes;
  private final Items items;
  private final Reviews reviews;

  NearController(NearPages pages, Themes themes, Items items, Reviews reviews) {
    this.pages = pages;
    this.themes = themes;
    this.items = items;
    this.reviews = reviews;
  }

  /**
   * The page.
   *
   * @param decision that was just made, if one was
   * @param next the item that stood below the one that it is about
   */
  @GetMapping
  String near(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Long decision,
      @RequestParam(required = false) @Nullable Long next,
      Model model) {
    NearPage page = pages.of(theme(id));
    model.addAttribute("theme", theme(id));
    model.addAttribute("near", page.near());
    model.addAttribute("alike", page.alike());
    model.addAttribute("decided", decision == null ? null : told(decision, next, page));
    model.addAttribute("needed", Suggested.NEEDED);
    model.addAttribute("rightNeeded", Suggested.RIGHT_NEEDED);
    model.addAttribute("days", NearMisses.PERIOD.toDays());
    return "themes/near";
  }

  private @Nullable NearDecision told(long decision, @Nullable Long next, NearPage page) {
    return reviews
        .find(decision)
        .filter(made -> made.undoneAt() == null)
        .map(made -> NearDecision.of(made, item(made.itemId()), page.lists(next) ? next : null))
        .orElse(null);
  }

  /**
   * Gives an item the theme, or settles that it has not got it.
   *
   * @param next the item that stands below it, if one does
   */
  @PostMapping
  Object decide(
      @PathVariable String id,
      @RequestParam long item,
      @RequestParam boolean fits,
      @RequestParam(required = false) @Nullable Long next,
      HttpServletRequest request,
      Model model) {
    Set<String> theme = Set.of(theme(id).id());
    Set<String> none = Set.of();
    Decision made = reviews.decide(item, null, fits ? theme : none, fits ? none : theme, null);
    if (isInPlace(request)) {
      model.addAttribute("theme", theme(id));
      model.addAttribute("decided", NearDecision.of(made, item(item), next));
      return "themes/near :: decided";
    }
    String place = next == null ? "" : "&next=" + next;
    return SeeOther.to("/themes/" + id + "/near?decision=" + made.id() + place + "#decided");
  }

  /** Takes a decision back: the item is listed again. */
  @PostMapping("/undo")
  Object undo(
      @PathVariable String id,
      @RequestParam long decision,
      @RequestParam(required = false) @Nullable Long next,
      HttpServletRequest request,
      Model model) {
    Decision undone = reviews.undo(decision).orElseThrow(() -> new NotFound("decision", decision));
    if (isInPlace(request)) {
      model.addAttribute("theme", theme(id));
      model.addAttribute("item", item(undone.itemId()));
      model.addAttribute("next", next);
      return "themes/near :: verdict";
    }
    return SeeOther.to("/themes/" + id + "/near#item-" + undone.itemId());
  }

  private static boolean isInPlace(HttpServletRequest request) {
    return Htmx.target(request).startsWith("verdict-");
  }

  private Theme theme(String id) {
    return themes.find(id).orElseThrow(() -> new NotFound("theme", id));
  }

  private Item item(long id) {
    return items.find(id).orElseThrow(() -> new NotFound("item", id));
  }
}
