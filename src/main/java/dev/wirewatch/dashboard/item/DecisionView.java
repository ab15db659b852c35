package dev.wirewatch.dashboard.item;

import dev.wirewatch.item.State;
import dev.wirewatch.review.Decision;
import dev.wirewatch.web.page.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision in words.
 *
 * @param undone when it was taken back, if it was
 */
public record DecisionView(
    long id, String words, String note, String by, Moment at, @Nullable Moment undone) {

  static DecisionView of(Decision decision, Map<String, String> names, Instant now, ZoneId zone) {
    var parts = new ArrayList<String>();
    State state = decision.state();
    if (state != null) {
      parts.add(words(state));
    }
    if (!decision.addThemes().isEmpty()) {
      parts.add("added " + listed(decision.addThemes(), names));
    }
    if (!decision.removeThemes().isEmpty()) {
      parts.add("removed " + listed(decision.removeThemes(), names));
    }
    String note = decision.note() == null ? "" : decision.note();
    return new DecisionView(
        decision.id(),
        parts.isEmpty() ? "noted" : String.join(", ", parts),
        note,
        decision.decidedBy(),
        Moment.of(decision.decidedAt(), now, zone),
        Moment.ofNullable(decision.undoneAt(), now, zone));
  }

  private static String words(State state) {
    return switch (state) {
      case NEW -> "back to new";
      case KEPT -> "kept";
      case DISMISSED -> "dismissed";
    };
  }

  private static String listed(List<String> ids, Map<String, String> names) {
    return ids.stream()
        .map(id -> "“" + names.getOrDefault(id, id) + "”")
        .collect(Collectors.joining(", "));
  }
}
