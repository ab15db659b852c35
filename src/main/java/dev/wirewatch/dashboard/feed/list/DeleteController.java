package dev.wirewatch.dashboard.feed.list;

import dev.wirewatch.dashboard.page.Address;
import dev.wirewatch.dashboard.page.Notice;
import dev.wirewatch.dashboard.page.SeeOther;
import dev.wirewatch.feed.Feed;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.manage.FeedLine;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Asks what shall become of the items before feeds are deleted, and deletes them. */
@Controller
class DeleteController {

  private static final int NAMED = 12;

  private final Selection selection;
  private final FeedOverview overview;
  private final Feeds feeds;

  DeleteController(Selection selection, FeedOverview overview, Feeds feeds) {
    this.selection = selection;
    this.overview = overview;
    this.feeds = feeds;
  }

  @GetMapping("/feeds/{id}/delete")
  String askForOne(@PathVariable long id, Model model) {
    if (feeds.find(id).isEmpty()) {
      throw new NotFound("feed", id);
    }
    return ask(List.of(id), "/feeds/" + id, model);
  }

  @GetMapping("/feeds/delete")
  Object askForMany(
      @RequestParam(defaultValue = "") List<Long> id,
      @RequestParam(defaultValue = "false") boolean all,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Address address = ListQuery.address(request.getParameterMap());
    List<Long> ids = selection.ids(id, all, address);
    if (ids.isEmpty()) {
      Notice.leave(response, "No feed was selected. Tick the box of each feed, or “all”.");
      return SeeOther.to(address.toString());
    }
    return ask(ids, address.toString(), model);
  }

  private String ask(List<Long> ids, String back, Model model) {
    List<FeedLine> named = overview.lines(ids.subList(0, Math.min(NAMED, ids.size())));
    model.addAttribute("ids", ids);
    model.addAttribute("named", named.stream().map(line -> line.status().feed()).toList());
    model.addAttribute("more", ids.size() - named.size());
    model.addAttribute("items", feeds.items(ids));
    model.addAttribute("back", back);
    return "feeds/delete";
  }

  @PostMapping("/feeds/delete")
  View delete(
      @RequestParam List<Long> id, @RequestParam ItemsAfter items, HttpServletResponse response) {
    List<String> names =
        overview.lines(id).stream()
            .map(FeedLine::status)
            .map(s -> s.feed())
            .map(Feed::name)
            .toList();
    int deleted = feeds.delete(id, items);
    String feeds =
        deleted == 1 && names.size() == 1 ? "“" + names.getFirst() + "”" : deleted + " feeds";
    Notice.leave(
        response,
        items == ItemsAfter.KEEP
            ? feeds + " deleted; all items stay."
            : feeds + " deleted with the items that nobody decided on; the others stay.");
    return SeeOther.to("/feeds");
  }
}
