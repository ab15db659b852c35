package dev.wirewatch.theme.explain;

import dev.wirewatch.item.FullText;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains a text, clause by clause, by a theme's rule or by a draft; stores nothing. */
@RestController
@RequestMapping("/api/v1/themes/explain")
class ExplainApi {

  private static final int LONGEST_TEXT = 100_000;

  private final Themes themes;
  private final ThemeExplainer explainers;

  ExplainApi(Themes themes, ThemeExplainer explainers) {
    this.themes = themes;
    this.explainers = explainers;
  }

  /**
   * What to explain.
   *
   * @param id the theme whose rule in force is asked, if no query is given
   * @param vocabularies drafts that the query uses in the place of those stored
   */
  record Request(
      @Nullable String id,
      @Nullable String query,
      @Nullable Map<String, String> vocabularies,
      @Nullable String title,
      @Nullable String summary,
      @Nullable String body,
      @Nullable String outlet,
      @Nullable String country,
      @Nullable String lang) {

    ItemText text() {
      return new ItemText(
              text("title", title), text("summary", summary), or(lang), or(outlet), or(country))
          .with(FullText.of(text("body", body)), List.of());
    }

    private static String text(String field, @Nullable String text) {
      if (text != null && text.length() > LONGEST_TEXT) {
        throw new BadRequest(
            field, "A %s has at most %,d characters.".formatted(field, LONGEST_TEXT));
      }
      return or(text);
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }

    Vocabularies vocabularies(Vocabularies stored) {
      Map<String, String> drafts = vocabularies == null ? Map.of() : vocabularies;
      return name -> Optional.ofNullable(drafts.get(name)).or(() -> stored.query(name));
    }
  }

  @PostMapping
  ExplanationJson explain(@RequestBody Request request) {
    ItemText text = request.text();
    return ExplanationJson.of(ThemeExplainer.explain(explainer(request), text));
  }

  private Explainer explainer(Request request) {
    String id = request.id();
    if (request.query() != null) {
      return draft(request.query(), request.vocabularies(themes));
    }
    if (id == null) {
      throw new BadRequest("query", "Give a \"query\", or the \"id\" of a theme.");
    }
    return explainers.explainer(id).orElseThrow(() -> new NotFound("theme", id));
  }

  private static Explainer draft(String query, Vocabularies vocabularies) {
    try {
      return Explainer.of(query, vocabularies);
    } catch (QueryProblem problem) {
      throw RuleRefused.text(problem);
    }
  }
}
