package dev.wirewatch.dashboard.theme.why;

import dev.wirewatch.review.Decision;
import dev.wirewatch.web.page.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who set a theme of an item or took it away, and when.
 *
 * @param added whether the theme was set
 */
public record Setter(boolean added, String by, Moment at) {

  /** Who had the last word on each theme; themes that nobody decided about are left out. */
  public static Map<String, Setter> byTheme(List<Decision> decisions, Instant now, ZoneId zone) {
    var setters = new HashMap<String, Setter>();
    for (Decision decision : decisions) {
      if (decision.undoneAt() == null) {
        Moment at = Moment.of(decision.decidedAt(), now, zone);
        decision
            .addThemes()
            .forEach(theme -> setters.put(theme, new Setter(true, decision.decidedBy(), at)));
        decision
            .removeThemes()
            .forEach(theme -> setters.put(theme, new Setter(false, decision.decidedBy(), at)));
      }
    }
    return setters;
  }
}
