package dev.wirewatch.dashboard.view;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.Role;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.view.View;
import dev.wirewatch.view.Views;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Views: a page of them, cards for the dashboard, and what their forms send. */
@Controller
class ViewsController {

  /** More cards than this are no overview. */
  private static final int CARDS = 12;

  private final Views views;
  private final CurrentUser user;

  ViewsController(Views views, CurrentUser user) {
    this.views = views;
    this.user = user;
  }

  @GetMapping("/views")
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("views", lines(Integer.MAX_VALUE));
    model.addAttribute("notice", Notice.take(request, response));
    return "views/list";
  }

  /** The first few with their counts, as the dashboard asks for them once it is there. */
  @GetMapping(path = "/views/cards", headers = Htmx.REQUEST)
  String cards(Model model) {
    model.addAttribute("views", lines(CARDS));
    return "views/cards :: cards";
  }

  @GetMapping(path = "/views/cards", headers = Htmx.NO_REQUEST)
  org.springframework.web.servlet.View cardsPage() {
    return SeeOther.to("/views");
  }

  private List<ViewLine> lines(int most) {
    return views.all().stream()
        .limit(most)
        .map(view -> ViewLine.of(view, canChange(view), views.count(view)))
        .toList();
  }

  private boolean canChange(View view) {
    return user.role().includes(Role.ADMIN)
        || (view.owner().equals(user.name()) && user.role().includes(Role.REVIEWER));
  }

  /** Keeps the view of a page, whose filters come as they stand in its address. */
  @PostMapping("/views")
  org.springframework.web.servlet.View keep(
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean shared,
      @RequestParam MultiValueMap<String, String> filters,
      HttpServletResponse response) {
    try {
      View kept = views.add(name, shared, ViewFilter.of(filters));
      Notice.leave(response, "“" + kept.name() + "” is kept.");
    } catch (QueryProblem e) {
      throw new BadRequest("q", e.sentence());
    }
    return SeeOther.to("/views");
  }

  @PostMapping("/views/{id}")
  org.springframework.web.servlet.View change(
      @PathVariable long id,
      @RequestParam String name,
      @RequestParam(defaultValue = "false") boolean shared,
      HttpServletResponse response) {
    try {
      Notice.leave(response, "“" + views.change(id, name, shared, null).name() + "” is changed.");
    } catch (QueryProblem e) {
      throw new BadRequest("q", e.sentence());
    }
    return SeeOther.to("/views");
  }

  @PostMapping("/views/{id}/remove")
  org.springframework.web.servlet.View remove(@PathVariable long id, HttpServletResponse response) {
    String name = views.find(id).name();
    views.remove(id);
    Notice.leave(response, "“" + name + "” is gone; its items are as they were.");
    return SeeOther.to("/views");
  }

  @PostMapping("/views/{id}/secret")
  org.springframework.web.servlet.View open(@PathVariable long id, HttpServletResponse response) {
    String name = views.open(id).name();
    Notice.leave(response, "“" + name + "” has new addresses for feed readers.");
    return SeeOther.to("/views");
  }

  @PostMapping("/views/{id}/secret/remove")
  org.springframework.web.servlet.View close(@PathVariable long id, HttpServletResponse response) {
    String name = views.close(id).name();
    Notice.leave(response, "“" + name + "” can be read by feed readers no more.");
    return SeeOther.to("/views");
  }
}
