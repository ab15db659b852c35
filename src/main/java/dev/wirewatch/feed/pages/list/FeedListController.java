package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.PollSettings;
import dev.wirewatch.feed.pages.OfflineNotice;
import dev.wirewatch.feed.pages.RoundPanel;
import dev.wirewatch.feed.sample.SampleWire;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of feeds. */
@Controller
class FeedListController {

  private final FeedTable table;
  private final ListFilters filters;
  private final RoundPanel rounds;
  private final OfflineNotice offline;
  private final SampleWire samples;
  private final PollSettings settings;

  FeedListController(
      FeedTable table,
      ListFilters filters,
      RoundPanel rounds,
      OfflineNotice offline,
      SampleWire samples,
      PollSettings settings) {
    this.table = table;
    this.filters = filters;
    this.rounds = rounds;
    this.offline = offline;
    this.samples = samples;
    this.settings = settings;
  }

  @GetMapping("/feeds")
  String feeds(
      @RequestParam(defaultValue = "") List<Long> round,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Address address = ListQuery.address(request.getParameterMap());
    String part = Htmx.target(request);
    model.addAttribute("here", address);
    model.addAttribute("listing", table.listing(address));
    if (part.equals("more")) {
      return "feeds/rows :: more";
    }
    model.addAttribute("bar", filters.bar(address));
    if (part.equals("listing")) {
      response.setHeader("HX-Push-Url", address.toString());
      return "feeds/list :: listing";
    }
    model.addAttribute("offline", offline.words());
    model.addAttribute("rounds", rounds.rounds(round));
    model.addAttribute("scheduled", settings.enabled());
    model.addAttribute("sampled", samples.isLoaded());
    model.addAttribute("notice", Notice.take(request, response));
    return "feeds/list";
  }
}
