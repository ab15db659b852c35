package dev.wirewatch.dashboard.theme.quality;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.alarm.ThemeAlarms;
import dev.wirewatch.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How good a theme's rule is. */
@Controller
class QualityController {

  private final Themes themes;
  private final Qualities qualities;
  private final ThemeAlarms alarms;

  QualityController(Themes themes, Qualities qualities, ThemeAlarms alarms) {
    this.themes = themes;
    this.qualities = qualities;
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

  private Theme theme(String id) {
    return themes.find(id).orElseThrow(() -> new NotFound("theme", id));
  }
}
