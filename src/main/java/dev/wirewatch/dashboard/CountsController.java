package dev.wirewatch.dashboard;

import dev.wirewatch.dashboard.wire.WireAddress;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The numbers of an open dashboard alone: those of themes, of passages, and of feeds. */
@Controller
class CountsController {

  private final ThemesPanel themes;
  private final CoveragePanel coverage;
  private final AnalysisPanel analyses;
  private final InstantSource clock;

  CountsController(
      ThemesPanel themes, CoveragePanel coverage, AnalysisPanel analyses, InstantSource clock) {
    this.themes = themes;
    this.coverage = coverage;
    this.analyses = analyses;
    this.clock = clock;
  }

  /** Each number with the id of its place, where htmx puts it. */
  @GetMapping(path = "/wire/counts", headers = Htmx.REQUEST)
  String counts(
      HttpServletRequest request,
      @CookieValue(name = LastLook.COOKIE, required = false) @Nullable String looked,
      Model model) {
    Address address = WireAddress.of(request.getParameterMap());
    LastLook look = LastLook.now(looked, clock.instant());
    model.addAttribute("themes", themes.cells(address, analyses.narrowed(address)));
    model.addAttribute("reading", analyses.view(address, look.since()));
    model.addAttribute("coverage", coverage.coverage());
    return "counts";
  }

  @GetMapping(path = "/wire/counts", headers = Htmx.NO_REQUEST)
  View page(HttpServletRequest request) {
    return SeeOther.to(WireAddress.of(request.getParameterMap()).toString());
  }
}
