package dev.wirewatch.theme.edit;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.query.ParsedQuery;
import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.QueryProblem.InVocabulary;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.edit.ThemeBody.TestBody;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether a query can be used, and how it does on test headlines; stores nothing. */
@RestController
@RequestMapping("/api/v1/themes/check")
class CheckApi {

  private final Themes themes;
  private final ThemeEditor editor;

  CheckApi(Themes themes, ThemeEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /**
   * What to check.
   *
   * @param id the theme whose test headlines are tried, if none are given
   */
  record CheckRequest(
      @Nullable String query,
      @Nullable String id,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<TestBody> tests) {

    List<TestHeadline> headlines(ThemeEditor editor) {
      if (tests != null) {
        return tests.stream().map(TestBody::headline).toList();
      }
      return id == null ? List.of() : editor.headlines(id);
    }
  }

  /**
   * Whether a query can be used; if not, where it cannot, counted from 1, and why.
   *
   * @param vocabulary the vocabulary that is to blame, with the place in it
   * @param tests how the query does on test headlines; none if there are none or it cannot be used
   */
  record CheckResult(
      boolean ok,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable String message,
      @Nullable InVocabulary vocabulary,
      SavedJson.@Nullable Tests tests) {}

  @PostMapping
  CheckResult check(@RequestBody CheckRequest request) {
    if (request.query() == null) {
      throw new BadRequest("query", "\"query\" is missing.");
    }
    List<TestHeadline> headlines = request.headlines(editor);
    try {
      var query = QueryLanguage.understand(request.query(), themes);
      return new CheckResult(true, null, null, null, null, tests(query, headlines));
    } catch (QueryProblem problem) {
      return new CheckResult(
          false,
          problem.line(),
          problem.column(),
          problem.getMessage(),
          problem.inVocabulary().orElse(null),
          null);
    }
  }

  private static SavedJson.@Nullable Tests tests(ParsedQuery query, List<TestHeadline> headlines) {
    if (headlines.isEmpty()) {
      return null;
    }
    var rule = new Rule("checked", 1, query);
    return SavedJson.Tests.of(HeadlineTests.run(List.of(rule), Map.of(rule.themeId(), headlines)));
  }
}
