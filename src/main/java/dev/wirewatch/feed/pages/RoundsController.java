package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Polling now, and how far it has come. Open pages fetch the progress alone; whoever opens its
 * address gets the page that holds it.
 */
@Controller
class RoundsController {

  private final Feeds feeds;
  private final PollRounds rounds;
  private final RoundPanel panel;

  RoundsController(Feeds feeds, PollRounds rounds, RoundPanel panel) {
    this.feeds = feeds;
    this.rounds = rounds;
    this.panel = panel;
  }

  /** The progress alone, for pages that are open. */
  @GetMapping(path = "/feeds/rounds", headers = Htmx.REQUEST)
  String rounds(
      @RequestParam(defaultValue = "") List<Long> round,
      HttpServletResponse response,
      Model model) {
    List<RoundView> shown = panel.rounds(round);
    if (shown.stream().noneMatch(RoundView::isRunning)) {
      response.setHeader("HX-Trigger", "rounds-done");
    }
    model.addAttribute("rounds", shown);
    return "feeds/rounds :: rounds";
  }

  @GetMapping(path = "/feeds/rounds", headers = Htmx.NO_REQUEST)
  View roundsPage(@RequestParam(defaultValue = "") List<Long> round) {
    String ids = round.stream().map(id -> "round=" + id).collect(Collectors.joining("&"));
    return SeeOther.to(ids.isEmpty() ? "/feeds" : "/feeds?" + ids);
  }

  /** The line at the top of every page, while something is polled. */
  @GetMapping(path = "/feeds/polling", headers = Htmx.REQUEST)
  String polling(Model model) {
    model.addAttribute("polling", panel.running());
    return "feeds/rounds :: polling";
  }

  @GetMapping(path = "/feeds/polling", headers = Htmx.NO_REQUEST)
  View pollingPage() {
    return SeeOther.to("/feeds");
  }

  @PostMapping("/feeds/poll")
  View pollAll() {
    return SeeOther.to("/feeds?round=" + rounds.startAll());
  }

  @PostMapping("/feeds/{id}/poll")
  View poll(@PathVariable long id, @RequestParam(defaultValue = "/feeds") String back) {
    if (feeds.find(id).isEmpty()) {
      throw new NotFound("feed", id);
    }
    String mark = back.contains("?") ? "&" : "?";
    return SeeOther.to(back + mark + "round=" + rounds.start(List.of(id)));
  }
}
