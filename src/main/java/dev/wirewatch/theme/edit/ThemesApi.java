package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Themes over HTTP. */
@RestController
@RequestMapping("/api/v1")
class ThemesApi {

  private final Themes themes;

  ThemesApi(Themes themes) {
    this.themes = themes;
  }

  @GetMapping("/themes")
  List<Theme> themes() {
    return themes.all();
  }

  @PostMapping("/themes/check")
  CheckResult check(@RequestBody CheckRequest request) {
    if (request.query() == null) {
      throw badRequest("\"query\" is missing.");
    }
    try {
      QueryLanguage.parse(request.query(), themes);
      return new CheckResult(true, null, null, null);
    } catch (QueryProblem problem) {
      return new CheckResult(false, problem.line(), problem.column(), problem.getMessage());
    }
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }

  record CheckRequest(@Nullable String query) {}

  /** Whether a query can be used; if not, where it cannot, counted from 1, and why. */
  record CheckResult(
      boolean ok, @Nullable Integer line, @Nullable Integer column, @Nullable String message) {}
}
