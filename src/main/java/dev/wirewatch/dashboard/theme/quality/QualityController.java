package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.dashboard.wire.ItemViews;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.alarm.ThemeAlarms;
import dev.wirewatch.theme.suggest.Suggested;
import dev.wirewatch.theme.suggest.Suggestions;
import dev.wirewatch.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How good a theme's rule is, and what it nearly matches. */
@Controller
class QualityController {

  private final Themes themes;
  private final Qualities qualities;
  private final NearMisses nearMisses;
  private final Suggestions suggestions;
  private final ItemViews views;
  private final ThemeAlarms alarms;

  QualityController(
      Themes themes,
      Qualities qualities,
      NearMisses nearMisses,
      Suggestions suggestions,
      ItemViews views,
      ThemeAlarms alarms) {
    this.themes = themes;
    this.qualities = qualities;
    this.nearMisses = nearMisses;
    this.suggestions = suggestions;
    this.views = views;
    this.alarms = alarms;
  }

  @GetMapping("/themes/{id}/quality")
  String quality(@PathVariable String id, Model model) {
    Theme theme = theme(id);
    model.addAttribute("theme", theme);
    model.addAttribute("quality", qualities.of(id).orElse(null));
    model.addAttribute("alarm", alarms.now().get(id));
    return "themes/quality";
  }

  @GetMapping("/themes/{id}/near")
  String near(@PathVariable String id, Model model) {
    Theme theme = theme(id);
    model.addAttribute("theme", theme);
    NearMisses.Near near = nearMisses.of(theme);
    model.addAttribute("near", near);
    model.addAttribute("alike", LookAlikes.of(suggestions.of(id), near, views));
    model.addAttribute("needed", Suggested.NEEDED);
    model.addAttribute("rightNeeded", Suggested.RIGHT_NEEDED);
    model.addAttribute("days", NearMisses.PERIOD.toDays());
    model.addAttribute("here", "/themes/" + id + "/near");
    return "themes/near";
  }

  private Theme theme(String id) {
    return themes.find(id).orElseThrow(() -> new NotFound("theme", id));
  }
}
