package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.FeedDescription;
import dev.wirewatch.feed.FeedExists;
import dev.wirewatch.feed.FeedZone;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.NewFeed;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.feed.discovery.FeedPreviews;
import dev.wirewatch.feed.discovery.Preview;
import dev.wirewatch.fetch.address.FeedAddress.BadAddress;
import dev.wirewatch.fetch.address.OpenNetworks;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.source.PageRules;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Adds a feed: by its own address or that of a site, after a look at what it would bring. */
@Controller
class AddController {

  private final FeedPreviews previews;
  private final Feeds feeds;
  private final FormChoices choices;
  private final PollRounds rounds;
  private final OpenNetworks networks;
  private final InstantSource clock;

  AddController(
      FeedPreviews previews,
      Feeds feeds,
      FormChoices choices,
      PollRounds rounds,
      OpenNetworks networks,
      InstantSource clock) {
    this.previews = previews;
    this.feeds = feeds;
    this.choices = choices;
    this.rounds = rounds;
    this.networks = networks;
    this.clock = clock;
  }

  @GetMapping("/feeds/new")
  String look(FeedForm form, HttpServletRequest request, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problems", Map.of());
    if (!form.url().isEmpty()) {
      look(form, model);
    }
    return Htmx.target(request).equals("adding") ? "feeds/new :: adding" : "feeds/new";
  }

  private void look(FeedForm form, Model model) {
    try {
      PageRules page = form.page();
      Preview preview =
          page == null
              ? previews.preview(form.url())
              : previews.preview(form.url(), page.checked(), FeedZone.checked(form.zone()));
      model.addAttribute("view", PreviewView.of(preview, clock.instant()));
      if (preview.source() != null) {
        model.addAttribute("form", FeedForm.of(preview, preview.source()).keeping(form));
      }
      if (preview.source() != null || page != null) {
        model.addAttribute("offers", choices.offers());
      }
    } catch (BadAddress e) {
      model.addAttribute("problems", Map.of("url", e.reason()));
    } catch (BadSource e) {
      model.addAttribute("problems", Map.of(e.field().replace("page.", ""), e.reason()));
      model.addAttribute("offers", choices.offers());
    }
  }

  @PostMapping("/feeds/new")
  Object add(FeedForm form, HttpServletResponse response, Model model) {
    FeedDescription described = form.description(true).within(networks);
    Map<String, String> problems = FeedForm.problems(described);
    NewFeed feed = described.feed();
    try {
      if (feed != null) {
        long id = feeds.add(feed).feed().id();
        Notice.leave(response, "“" + feed.name() + "” is followed from now on.");
        return SeeOther.to("/feeds/" + id + "?round=" + rounds.start(List.of(id)));
      }
    } catch (FeedExists e) {
      problems.put("url", "“" + e.feed().name() + "” has this address already.");
      model.addAttribute("known", e.feed());
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("offers", choices.offers());
    return "feeds/new";
  }
}
