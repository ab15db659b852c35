package dev.wirewatch.theme.backtest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.wirewatch.web.BadRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what a draft would gain and lose; stores nothing. */
@RestController
@RequestMapping("/api/v1/themes/backtest")
class BacktestApi {

  private final Backtests backtests;

  BacktestApi(Backtests backtests) {
    this.backtests = backtests;
  }

  /**
   * What to try.
   *
   * @param id the theme that the draft is for; none for a new one
   * @param query the theme's rule; with an id and without this, the theme's own
   * @param vocabularies drafts by name; without id and query, all themes that use them are tried
   * @param days how many days back items count; all if left out
   */
  record Request(
      @Nullable String id,
      @Nullable String query,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Map<String, String> vocabularies,
      @Nullable Integer days) {

    Map<String, String> drafts() {
      return vocabularies == null ? Map.of() : vocabularies;
    }
  }

  /** What vocabularies would change, theme by theme. */
  record VocabulariesJson(List<BacktestJson> themes) {}

  @PostMapping
  Object backtest(@RequestBody Request request) {
    if (request.query() == null && request.id() == null) {
      if (request.drafts().isEmpty()) {
        throw new BadRequest(
            "query", "Give a \"query\", \"vocabularies\", or both; \"id\" names the theme.");
      }
      return new VocabulariesJson(
          backtests.vocabularies(request.drafts(), request.days()).stream()
              .map(BacktestJson::of)
              .toList());
    }
    return BacktestJson.of(
        backtests.theme(request.id(), request.query(), request.drafts(), request.days()));
  }
}
