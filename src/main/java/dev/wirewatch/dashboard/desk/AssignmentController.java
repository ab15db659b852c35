package dev.wirewatch.dashboard.desk;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.assign.Assignment;
import dev.wirewatch.review.assign.Assignments;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sets items aside, for oneself or for a colleague, by forms. */
@Controller
class AssignmentController {

  private static final int TAKEN = 20;
  private static final int MINUTES = 15;

  /** Whoever is given something may be away just then: a day's work. */
  private static final int MINUTES_FOR_OTHERS = 8 * 60;

  private static final int MOST = 500;
  private static final int LONGEST_NOTE = 1_000;

  private final Assignments assignments;
  private final ManyView views;

  AssignmentController(Assignments assignments, ManyView views) {
    this.assignments = assignments;
    this.views = views;
  }

  /** Takes the next items of a view that nobody has, and goes on to what one has. */
  @PostMapping("/review/take")
  View take(@RequestParam(defaultValue = "/review") String back, HttpServletResponse response) {
    Address here = DeskAddress.at(back);
    int taken = assign(here, TAKEN, MINUTES, null, null).items().size();
    Notice.leave(
        response,
        switch (taken) {
          case 0 -> "Nothing was taken: nothing of this view is new and with nobody.";
          case 1 -> "The one item of this view that is with nobody is yours for 15 minutes.";
          default -> taken + " items are yours for 15 minutes, and for longer while you decide.";
        });
    return SeeOther.to(taken == 0 ? back : here.with("assigned", "mine").toString());
  }

  private Assignment assign(
      Address here, int count, int minutes, @Nullable String to, @Nullable String note) {
    ItemFilter free = views.filter(here.with("assigned", "none"));
    try {
      return assignments.take(free, count, minutes, to, note);
    } catch (QueryProblem e) {
      throw new BadRequest("q", e.sentence());
    }
  }

  /** Gives items to a colleague. */
  @PostMapping("/review/assign")
  View assign(
      @RequestParam(defaultValue = "") List<Long> items,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "/review") String back,
      HttpServletResponse response) {
    if (note.length() > LONGEST_NOTE) {
      throw new BadRequest("note", "A word may have " + LONGEST_NOTE + " characters.");
    }
    if (items.size() > MOST) {
      throw new BadRequest("items", "At most " + MOST + " items can be given at once.");
    }
    String word = note.isBlank() ? null : note.strip();
    Assignment given =
        all
            ? assign(DeskAddress.at(back), MOST, MINUTES_FOR_OTHERS, to, word)
            : assignments.give(items, MINUTES_FOR_OTHERS, to, word);
    int left = all ? 0 : items.size() - given.items().size();
    Notice.leave(
        response,
        "%d %s now with %s%s"
            .formatted(
                given.items().size(),
                given.items().size() == 1 ? "item is" : "items are",
                to,
                left == 0
                    ? "."
                    : "; " + left + " not, since others have them or decided about them."));
    return SeeOther.to(back);
  }

  /** Gives items back. */
  @PostMapping("/review/assignments/{id}/release")
  View release(
      @PathVariable long id,
      @RequestParam(defaultValue = "/review") String back,
      HttpServletResponse response) {
    assignments.release(id);
    Notice.leave(response, "Given back: these items are with nobody now.");
    return SeeOther.to(back);
  }
}
