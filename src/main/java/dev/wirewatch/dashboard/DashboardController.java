package dev.wirewatch.dashboard;

import dev.wirewatch.dashboard.wire.FilterPanel;
import dev.wirewatch.dashboard.wire.Scope;
import dev.wirewatch.dashboard.wire.Wire;
import dev.wirewatch.dashboard.wire.WireAddress;
import dev.wirewatch.dashboard.wire.WirePanel;
import dev.wirewatch.web.page.Address;
import dev.wirewatch.web.page.Htmx;
import dev.wirewatch.web.page.LastingCookie;
import dev.wirewatch.web.page.Moment;
import dev.wirewatch.web.page.ReaderZone;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The dashboard: the analysis on the left, the wire on the right. */
@Controller
class DashboardController {

  private final ThemesPanel themes;
  private final CoveragePanel coverage;
  private final AnalysisPanel analyses;
  private final FilterPanel filters;
  private final WirePanel wires;
  private final InstantSource clock;

  DashboardController(
      ThemesPanel themes,
      CoveragePanel coverage,
      AnalysisPanel analyses,
      FilterPanel filters,
      WirePanel wires,
      InstantSource clock) {
    this.themes = themes;
    this.coverage = coverage;
    this.analyses = analyses;
    this.filters = filters;
    this.wires = wires;
    this.clock = clock;
  }

  /** The dashboard, or what was chosen of it. */
  @GetMapping(path = "/", params = "!remember")
  String dashboard(
      HttpServletRequest request,
      HttpServletResponse response,
      @CookieValue(name = LastLook.COOKIE, required = false) @Nullable String looked,
      @CookieValue(name = Scope.COOKIE, required = false) @Nullable String scope,
      Model model) {
    Address address = WireAddress.opened(request.getParameterMap(), Scope.isEverything(scope));
    String part = Htmx.target(request);
    Set<String> narrowed = analyses.narrowed(address);
    model.addAttribute("here", address);
    Wire wire = wires.wire(address, narrowed);
    model.addAttribute("wire", wire);
    if (part.equals("older")) {
      return "wire :: more";
    }
    LastLook look = LastLook.now(looked, clock.instant());
    LastingCookie.set(response, LastLook.COOKIE, look.cookie());
    fill(model, address, narrowed, look);
    if (part.equals("page")) {
      response.setHeader("HX-Push-Url", address.toString());
      return "dashboard :: page";
    }
    if (wire.problem() != null && wire.problem().retryAfter() != null) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader(HttpHeaders.RETRY_AFTER, wire.problem().retryAfter());
    }
    return "dashboard";
  }

  /** Remembers what the dashboard opens on from now on, and goes there. */
  @GetMapping(path = "/", params = "remember")
  View remember(HttpServletRequest request, HttpServletResponse response) {
    Address address = WireAddress.of(request.getParameterMap());
    return SeeOther.to(Scope.remember(address, response).toString());
  }

  /** How many items the view holds more than when the page was made, as a bar that offers them. */
  @GetMapping(path = "/wire/fresh", headers = Htmx.REQUEST)
  String fresh(
      HttpServletRequest request,
      @RequestParam Instant asOf,
      @RequestParam long known,
      Model model) {
    Address address = WireAddress.of(request.getParameterMap()).without("cursor");
    long count = wires.count(address, analyses.narrowed(address), asOf);
    model.addAttribute("here", address);
    model.addAttribute("fresh", Math.max(0, count - known));
    return "wire :: fresh";
  }

  @GetMapping(path = "/wire/fresh", headers = Htmx.NO_REQUEST)
  View freshPage(HttpServletRequest request) {
    return SeeOther.to(WireAddress.of(request.getParameterMap()).without("cursor").toString());
  }

  private void fill(Model model, Address address, Set<String> narrowed, LastLook look) {
    model.addAttribute("themes", themes.cells(address, narrowed));
    model.addAttribute("coverage", coverage.coverage());
    model.addAttribute("filters", filters.bar(address));
    model.addAttribute("reading", analyses.view(address, look.since()));
    model.addAttribute("empty", wires.isEmpty());
    model.addAttribute("tab", "analysis".equals(address.first("tab")) ? "analysis" : "wire");
    model.addAttribute("since", Moment.of(look.since(), clock.instant(), ReaderZone.get()));
  }
}
