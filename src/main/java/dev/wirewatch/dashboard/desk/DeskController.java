package dev.wirewatch.dashboard.desk;

import dev.wirewatch.dashboard.wire.FilterPanel;
import dev.wirewatch.dashboard.wire.ItemView;
import dev.wirewatch.dashboard.wire.Wire;
import dev.wirewatch.item.Item;
import dev.wirewatch.item.Items;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The review desk: the page, more of its queue, and the item in focus alone. */
@Controller
class DeskController {

  private final DeskQueue queue;
  private final DeskFocus focus;
  private final FilterPanel filters;
  private final Likely likely;
  private final ManyView many;
  private final Items items;
  private final Aside aside;

  DeskController(
      DeskQueue queue,
      DeskFocus focus,
      FilterPanel filters,
      Likely likely,
      ManyView many,
      Items items,
      Aside aside) {
    this.queue = queue;
    this.focus = focus;
    this.filters = filters;
    this.likely = likely;
    this.many = many;
    this.items = items;
    this.aside = aside;
  }

  @GetMapping("/review")
  String review(
      HttpServletRequest request,
      HttpServletResponse response,
      @CookieValue(name = DeskOrder.COOKIE, required = false) @Nullable String remembered,
      Model model) {
    Address here = DeskAddress.opened(request.getParameterMap());
    model.addAttribute("here", here);
    model.addAttribute("ofNew", DeskAddress.isOfNew(here));
    Optional<Long> asked = DeskAddress.item(here);
    String part = Htmx.target(request);
    DeskOrder wanted = DeskOrder.of(here, remembered);
    model.addAttribute("byChance", wanted == DeskOrder.LIKELY ? likely.byChance() : Set.of());
    if (part.equals("focus")) {
      focus.fill(model, asked.flatMap(items::find).orElseThrow(() -> gone(here)), wanted);
      return "review/focus :: focus";
    }
    DeskOrder.remember(here, response);
    DeskOrder order = queue.possible(here, wanted);
    model.addAttribute("byDay", order == DeskOrder.NEWEST || order == DeskOrder.OLDEST);
    Wire wire = queue.page(here, order);
    model.addAttribute("wire", wire);
    model.addAttribute("standings", queue.standings(wire));
    model.addAttribute("asides", queue.aside(wire));
    if (part.equals("older")) {
      return "review/queue :: more";
    }
    model.addAttribute("filters", filters.bar(here));
    model.addAttribute("asideChoices", Aside.choices(here));
    model.addAttribute("colleagues", aside.colleagues());
    model.addAttribute("notice", Notice.take(request, response));
    model.addAttribute("manyView", many.of(here));
    model.addAttribute("orders", DeskOrder.choices(order));
    List<ItemView> lines = wire.days().stream().flatMap(day -> day.items().stream()).toList();
    asked
        .flatMap(items::find)
        .or(() -> lines.stream().findFirst().map(ItemView::item))
        .ifPresent(item -> show(model, here, lines, item, order));
    model.addAttribute("chosen", asked.isPresent());
    if (part.equals("page")) {
      response.setHeader("HX-Push-Url", here.toString());
      return "review/desk :: page";
    }
    return "review/desk";
  }

  private void show(Model model, Address here, List<ItemView> lines, Item item, DeskOrder order) {
    focus.fill(model, item, order);
    model.addAttribute("focused", item.id());
    int at = lines.stream().map(line -> line.item().id()).toList().indexOf(item.id());
    model.addAttribute("previous", at > 0 ? link(here, lines.get(at - 1)) : null);
    boolean last = at < 0 || at == lines.size() - 1;
    model.addAttribute("next", last ? null : link(here, lines.get(at + 1)));
  }

  private static Address link(Address here, ItemView line) {
    return DeskAddress.of(here, line.item().id());
  }

  private static NotFound gone(Address here) {
    return new NotFound("item", String.valueOf(here.first("item")));
  }

  /** How many items the view holds more than when the page was made, as a bar that offers them. */
  @GetMapping(path = "/review/fresh", headers = Htmx.REQUEST)
  String fresh(
      HttpServletRequest request,
      @RequestParam Instant asOf,
      @RequestParam long known,
      Model model) {
    Address here = DeskAddress.opened(request.getParameterMap()).without("cursor");
    model.addAttribute("here", here);
    model.addAttribute("fresh", Math.max(0, queue.count(here, asOf) - known));
    return "wire :: fresh";
  }

  @GetMapping(path = "/review/fresh", headers = Htmx.NO_REQUEST)
  View freshPage(HttpServletRequest request) {
    return SeeOther.to(DeskAddress.opened(request.getParameterMap()).without("cursor").toString());
  }
}
