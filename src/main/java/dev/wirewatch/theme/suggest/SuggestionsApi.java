package dev.wirewatch.theme.suggest;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.suggest.Suggested.Reason;
import dev.wirewatch.web.NotFound;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/themes/{id}/suggestions}. */
@RestController
class SuggestionsApi {

  private final Themes themes;
  private final Suggestions suggestions;

  SuggestionsApi(Themes themes, Suggestions suggestions) {
    this.themes = themes;
    this.suggestions = suggestions;
  }

  /** See {@link Suggested}. */
  record SuggestedJson(
      int decisions,
      int right,
      int decisionsNeeded,
      int rightNeeded,
      long days,
      int lookedAt,
      List<SuggestionJson> items) {}

  record SuggestionJson(long id, String title, double score, List<WordJson> words) {}

  record WordJson(String word, double weight) {

    static WordJson of(Reason reason) {
      return new WordJson(reason.word(), reason.weight());
    }
  }

  @GetMapping("/api/v1/themes/{id}/suggestions")
  SuggestedJson suggestions(@PathVariable String id) {
    if (themes.find(id).isEmpty()) {
      throw new NotFound("theme", id);
    }
    Suggested suggested = suggestions.of(id);
    return new SuggestedJson(
        suggested.decisions(),
        suggested.right(),
        Suggested.NEEDED,
        Suggested.RIGHT_NEEDED,
        Suggestions.PERIOD.toDays(),
        suggested.lookedAt(),
        suggested.items().stream()
            .map(each ->
                new SuggestionJson(
                    each.item().id(),
                    each.item().title(),
                    each.score(),
                    each.words().stream().map(WordJson::of).toList()))
            .toList());
  }
}
