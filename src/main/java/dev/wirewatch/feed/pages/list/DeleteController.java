package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.DecidedItems;
import dev.wirewatch.feed.Feeds;
import dev.wirewatch.feed.ItemDecisions;
import dev.wirewatch.feed.ItemsAfter;
import dev.wirewatch.feed.manage.FeedLine;
import dev.wirewatch.feed.manage.FeedOverview;
import dev.wirewatch.web.NotFound;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
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
  private final ItemDecisions decisions;

  DeleteController(
      Selection selection, FeedOverview overview, Feeds feeds, ItemDecisions decisions) {
    this.selection = selection;
    this.overview = overview;
    this.feeds = feeds;
    this.decisions = decisions;
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
      Notice.leave(response, Selection.NOTHING);
      return SeeOther.to(address.toString());
    }
    return ask(ids, address.toString(), model);
  }

  private String ask(List<Long> ids, String back, Model model) {
    List<FeedLine> named = overview.lines(ids.subList(0, Math.min(NAMED, ids.size())));
    model.addAttribute("count", ids.size());
    // One field for all: servers take only so many, and what was shown is what is deleted.
    model.addAttribute("ids", StringUtils.collectionToCommaDelimitedString(ids));
    model.addAttribute("named", named.stream().map(line -> line.status().feed()).toList());
    model.addAttribute("more", ids.size() - named.size());
    model.addAttribute("items", feeds.items(ids));
    model.addAttribute("decided", decided(decisions.decidedItems(ids)));
    model.addAttribute("back", back);
    return "feeds/delete";
  }

  /** What was decided, such as “3 kept, 1 with a note”; empty if all was taken back. */
  private static String decided(DecidedItems items) {
    var parts = new ArrayList<String>();
    add(parts, items.kept(), "kept");
    add(parts, items.dismissed(), "dismissed");
    add(parts, items.noted(), "with a note");
    add(parts, items.tagged(), "tagged by hand");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add("%,d %s".formatted(count, words));
    }
  }

  @PostMapping("/feeds/delete")
  View delete(
      @RequestParam List<Long> id, @RequestParam ItemsAfter items, HttpServletResponse response) {
    List<FeedLine> named = id.size() == 1 ? overview.lines(id) : List.of();
    int deleted = feeds.delete(id, items);
    String feeds =
        named.isEmpty() || deleted != 1
            ? "%,d feeds".formatted(deleted)
            : "“" + named.getFirst().status().feed().name() + "”";
    Notice.leave(
        response,
        items == ItemsAfter.KEEP
            ? feeds + " deleted; all items stay."
            : feeds + " deleted with the items that nobody decided on; the others stay.");
    return SeeOther.to("/feeds");
  }
}
