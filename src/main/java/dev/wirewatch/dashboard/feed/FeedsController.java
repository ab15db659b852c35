package dev.wirewatch.dashboard.feed;

import dev.wirewatch.dashboard.page.Htmx;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.PollRound;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.feed.sample.SampleWire;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Feed health, and polling now. */
@Controller
class FeedsController {

  private final Feeds feeds;
  private final PollRounds rounds;
  private final SampleWire samples;
  private final InstantSource clock;

  FeedsController(Feeds feeds, PollRounds rounds, SampleWire samples, InstantSource clock) {
    this.feeds = feeds;
    this.rounds = rounds;
    this.samples = samples;
    this.clock = clock;
  }

  @GetMapping("/feeds")
  String feeds(
      @RequestParam(required = false) @Nullable Long round,
      HttpServletRequest request,
      Model model) {
    Instant now = clock.instant();
    PollRound running = round == null ? null : rounds.find(round).orElse(null);
    model.addAttribute("round", running);
    model.addAttribute("sampled", samples.isLoaded());
    model.addAttribute(
        "feeds",
        feeds.all().stream().map(s -> FeedRow.of(s, now, ZoneId.systemDefault())).toList());
    return Htmx.target(request).equals("feeds") ? "feeds :: feeds" : "feeds";
  }

  @PostMapping("/feeds/{id}/poll")
  RedirectView poll(@PathVariable long id) {
    if (feeds.find(id).isEmpty()) {
      throw new NotFound("feed", id);
    }
    return toRound(rounds.start(List.of(id)));
  }

  @PostMapping("/feeds/poll")
  RedirectView pollAll() {
    return toRound(rounds.startAll());
  }

  @PostMapping("/samples")
  RedirectView loadSamples() {
    samples.load();
    return to("/");
  }

  @PostMapping("/samples/remove")
  RedirectView removeSamples() {
    samples.remove();
    return to("/");
  }

  private static RedirectView toRound(long round) {
    return to("/feeds?round=" + round);
  }

  private static RedirectView to(String address) {
    var view = new RedirectView(address, true);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
