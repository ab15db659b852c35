package dev.wirewatch.dashboard.desk;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.review.Verdict;
import dev.wirewatch.review.batch.Batches;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.SeeOther;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Decides about many items by a form. With script the page makes the call itself, and shows how far
 * it is ({@code static/js/review/bulk.js}).
 */
@Controller
class ManyController {

  private final Batches batches;
  private final ManyView views;

  ManyController(Batches batches, ManyView views) {
    this.batches = batches;
    this.views = views;
  }

  @PostMapping("/review/many")
  View decide(
      @RequestParam(defaultValue = "") List<Long> items,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam String state,
      @RequestParam(defaultValue = "/review") String back) {
    Verdict verdict = Verdict.of(state, Set.of(), Set.of(), null);
    if (all) {
      decide(view(back), verdict);
    } else if (!items.isEmpty()) {
      batches.decide(items, verdict);
    }
    return SeeOther.to(back);
  }

  /** Takes a batch back, as far as its decisions are still the last ones. */
  @PostMapping("/review/batches/{id}/undo")
  View undo(@PathVariable long id, @RequestParam(defaultValue = "/review") String back) {
    batches.undo(id);
    return SeeOther.to(back);
  }

  private void decide(ItemFilter view, Verdict verdict) {
    try {
      batches.decide(view, verdict);
    } catch (QueryProblem e) {
      throw new BadRequest("q", e.sentence());
    }
  }

  private ItemFilter view(String address) {
    return views.filter(DeskAddress.at(address));
  }
}
