package dev.wirewatch.dashboard;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The colours of the themes as a stylesheet, since pages may hold no style of their own. Themes
 * whose id or colour is not plain are left without colour.
 */
@Controller
class ThemesStylesheet {

  private final Themes themes;

  ThemesStylesheet(Themes themes) {
    this.themes = themes;
  }

  @GetMapping(path = "/themes.css", produces = "text/css;charset=UTF-8")
  ResponseEntity<String> stylesheet() {
    String rules =
        themes.all().stream()
            .filter(theme -> theme.id().matches("[A-Za-z0-9_-]+"))
            .filter(theme -> theme.colour().matches("#[0-9A-Fa-f]{6}"))
            .map(ThemesStylesheet::rule)
            .collect(Collectors.joining());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(rules);
  }

  private static String rule(Theme theme) {
    return ".theme-%s{--theme:%s}%n".formatted(theme.id(), theme.colour());
  }
}
