package dev.wirewatch.dashboard.feed;

import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.feed.manage.BulkChanges;
import dev.wirewatch.feed.pages.RoundPanel;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A feed's own page. */
@Controller
class FeedController {

  private final FeedPages pages;
  private final RoundPanel rounds;
  private final BulkChanges changes;
  private final PollRounds polls;

  FeedController(FeedPages pages, RoundPanel rounds, BulkChanges changes, PollRounds polls) {
    this.pages = pages;
    this.rounds = rounds;
    this.changes = changes;
    this.polls = polls;
  }

  @GetMapping("/feeds/{id}")
  String feed(
      @PathVariable long id,
      @RequestParam(defaultValue = "") List<Long> round,
      @RequestParam(required = false) @Nullable Instant before,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (Htmx.target(request).equals("older-polls")) {
      model.addAttribute("log", pages.log(id, before));
      model.addAttribute("id", id);
      return "feeds/log :: lines";
    }
    FeedPage page = pages.page(id);
    model.addAttribute("page", page);
    model.addAttribute("log", before == null ? page.log() : pages.log(id, before));
    model.addAttribute("id", id);
    if (Htmx.target(request).equals("feed")) {
      return "feeds/feed :: feed";
    }
    model.addAttribute("roundsAt", "/feeds/" + id);
    model.addAttribute("rounds", round.isEmpty() ? List.of() : rounds.rounds(round));
    model.addAttribute("notice", Notice.take(request, response));
    return "feeds/feed";
  }

  /** Sets the time zone that the feed's dates seem to be in, and reads them again. */
  @PostMapping("/feeds/{id}/zone")
  View setZone(@PathVariable long id, @RequestParam String zone, HttpServletResponse response) {
    try {
      changes.setZone(id, FeedZone.checked(zone));
    } catch (BadSource e) {
      throw new BadRequest(e.field(), e.reason());
    }
    Notice.leave(response, "Dates that name no time zone are read in " + zone + " from now on.");
    return SeeOther.to("/feeds/" + id + "?round=" + polls.start(List.of(id)));
  }

  @PostMapping("/feeds/{id}/enabled")
  View enable(@PathVariable long id, @RequestParam boolean enabled, HttpServletResponse response) {
    changes.setEnabled(List.of(id), enabled);
    Notice.leave(response, enabled ? "Switched on." : "Switched off: it is not polled any more.");
    return SeeOther.to("/feeds/" + id);
  }
}
