package dev.wirewatch.dashboard.item;

import dev.wirewatch.dashboard.theme.why.Reasons;
import dev.wirewatch.dashboard.theme.why.Setter;
import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.ReaderZone;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of one item. */
@Controller
class ItemController {

  private final Items items;
  private final ItemHistory histories;
  private final Themes themes;
  private final ItemViews views;
  private final Reasons reasons;
  private final InstantSource clock;

  ItemController(
      Items items,
      ItemHistory histories,
      Themes themes,
      ItemViews views,
      Reasons reasons,
      InstantSource clock) {
    this.items = items;
    this.histories = histories;
    this.themes = themes;
    this.views = views;
    this.reasons = reasons;
    this.clock = clock;
  }

  @GetMapping("/items/{id}")
  String item(
      @PathVariable long id,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      Model model) {
    Item item = items.find(id).orElseThrow(() -> new NotFound("item", id));
    Set<String> tagged = item.tags().stream().map(tag -> tag.themeId()).collect(Collectors.toSet());
    ItemHistory.History history = histories.of(item);
    model.addAttribute("history", history);
    model.addAttribute("view", views.view(item));
    model.addAttribute("summary", views.summary(item));
    var text = items.text(id).orElseThrow(() -> new NotFound("item", id));
    model.addAttribute("body", views.body(item, text.body().text()));
    model.addAttribute("bodyIsEvidence", isEvidence("body", item));
    model.addAttribute("categories", text.categories());
    model.addAttribute("formerTexts", items.formerTexts(id));
    model.addAttribute("reasons", reasons.of(item));
    model.addAttribute(
        "setters", Setter.byTheme(history.made(), clock.instant(), ReaderZone.get()));
    String list = SeeOther.own(back);
    model.addAttribute("list", list);
    model.addAttribute("here", here(id, list));
    model.addAttribute(
        "addable", themes.all().stream().filter(t -> !tagged.contains(t.id())).toList());
    return Htmx.target(request).equals("item") ? "item :: item" : "item";
  }

  private static String here(long id, String list) {
    return UriComponentsBuilder.fromPath("/items/" + id)
        .queryParam("back", "{back}")
        .build(list)
        .toString();
  }

  private static boolean isEvidence(String field, Item item) {
    return item.tags().stream()
        .flatMap(tag -> tag.evidence().stream())
        .anyMatch(each -> each.field().equals(field));
  }
}
