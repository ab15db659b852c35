package dev.wirewatch.access.preference;

import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.Notice;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people say how they want to see pages. */
@Controller
class PreferencesController {

  private final Preferences preferences;

  PreferencesController(Preferences preferences) {
    this.preferences = preferences;
  }

  @GetMapping("/preferences")
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("notice", Notice.take(request, response));
    return page(model);
  }

  private static String page(Model model) {
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    model.addAttribute("zones", zones);
    model.addAttribute("programZone", ZoneId.systemDefault().getId());
    model.addAttribute("looks", Preference.THEMES);
    model.addAttribute("copyChoices", Preference.COPIES);
    model.addAttribute("densities", Preference.DENSITIES);
    return "access/preferences";
  }

  @PostMapping("/preferences")
  Object set(
      @RequestParam String theme,
      @RequestParam(defaultValue = "") String zone,
      @RequestParam String density,
      @RequestParam(required = false) @Nullable String copies,
      HttpServletResponse response,
      Model model) {
    try {
      preferences.set(theme, zone.strip(), density, copies);
    } catch (BadRequest problem) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute("problem", problem.getMessage());
      model.addAttribute("typed", zone);
      return page(model);
    }
    Notice.leave(response, "Pages are shown like this from now on.");
    return SeeOther.to("/preferences");
  }
}
