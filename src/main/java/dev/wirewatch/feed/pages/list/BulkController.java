package dev.wirewatch.feed.pages.list;

import dev.wirewatch.feed.FeedDescription;
import dev.wirewatch.feed.PollRounds;
import dev.wirewatch.feed.manage.BulkChanges;
import dev.wirewatch.source.BadSource;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Changes many feeds of the list at once, and goes back to where they were chosen. */
@Controller
class BulkController {

  private static final String NOT_SAID =
      "Nothing was changed: press a button to say what to do with the selected feeds.";

  private final Selection selection;
  private final BulkChanges changes;
  private final PollRounds rounds;

  BulkController(Selection selection, BulkChanges changes, PollRounds rounds) {
    this.selection = selection;
    this.changes = changes;
    this.rounds = rounds;
  }

  @PostMapping("/feeds/bulk")
  View change(
      @RequestParam String action,
      @RequestParam(defaultValue = "") List<Long> id,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") String newGroup,
      HttpServletRequest request,
      HttpServletResponse response) {
    Address address = ListQuery.address(request.getParameterMap());
    List<Long> ids = selection.ids(id, all, address);
    if (ids.isEmpty()) {
      Notice.leave(response, Selection.NOTHING);
      return SeeOther.to(address.toString());
    }
    if (action.equals("poll")) {
      String mark = address.query().isEmpty() ? "?" : "&";
      return SeeOther.to(address + mark + "round=" + rounds.start(ids));
    }
    Notice.leave(response, changed(action, ids, newGroup));
    return SeeOther.to(address.toString());
  }

  private String changed(String action, List<Long> ids, String newGroup) {
    return switch (action) {
      case "enable" -> feeds(changes.setEnabled(ids, true)) + " switched on.";
      case "disable" -> feeds(changes.setEnabled(ids, false)) + " switched off.";
      case "group" -> grouped(ids, newGroup);
      case "group-named" -> newGroup.isBlank() ? NOT_SAID : grouped(ids, newGroup);
      default -> throw new BadRequest("action", "There is no such action.");
    };
  }

  private String grouped(List<Long> ids, String typed) {
    try {
      String group = FeedDescription.checked("group", typed);
      String feeds = feeds(changes.setGroup(ids, group));
      return group.isEmpty()
          ? feeds + " taken out of their group."
          : feeds + " moved to “" + group + "”.";
    } catch (BadSource e) {
      return e.reason() + " Nothing was changed.";
    }
  }

  private static String feeds(int count) {
    return count == 1 ? "1 feed" : "%,d feeds".formatted(count);
  }
}
