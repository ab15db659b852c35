package dev.wirewatch.dashboard.theme;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The progress alone, for pages that are open. */
@Controller
class RetaggingController {

  private final RetaggingPanel panel;

  RetaggingController(RetaggingPanel panel) {
    this.panel = panel;
  }

  @GetMapping("/themes/retagging")
  String progress(Model model) {
    model.addAttribute("retagging", panel.bar());
    return "themes/retagging :: bar";
  }
}
