package dev.wirewatch.theme.pages;

import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The progress alone, for pages that are open; whoever opens its address gets a page. */
@Controller
class RetaggingController {

  private final RetaggingPanel panel;

  RetaggingController(RetaggingPanel panel) {
    this.panel = panel;
  }

  @GetMapping(path = "/themes/retagging", headers = Htmx.REQUEST)
  String progress(Model model) {
    model.addAttribute("retagging", panel.bar());
    return "themes/retagging :: bar";
  }

  @GetMapping(path = "/themes/retagging", headers = Htmx.NO_REQUEST)
  View page() {
    return SeeOther.to("/themes");
  }
}
