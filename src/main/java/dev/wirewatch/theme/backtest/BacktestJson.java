package dev.wirewatch.theme.backtest;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Item;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A backtest as the HTTP API gives it; see {@link Counts} and {@link RuleScore} for what the
 * numbers mean.
 *
 * @param complete whether every item was looked at; if not, {@code note} says how many were
 */
record BacktestJson(
    @Nullable String id,
    @Nullable Integer days,
    long items,
    long examined,
    boolean complete,
    String note,
    long matchedNow,
    long matchedByDraft,
    long gained,
    long lost,
    long unchanged,
    long keptLost,
    long dismissedGained,
    long decidedGained,
    long decidedLost,
    long tagsBehind,
    ScoreJson now,
    ScoreJson draft,
    ExamplesJson examples) {

  record ScoreJson(
      long matched,
      long right,
      long wrong,
      long missed,
      @Nullable Double precision,
      @Nullable Double recall) {

    static ScoreJson of(RuleScore score) {
      return new ScoreJson(
          score.matched(),
          score.right(),
          score.wrong(),
          score.missed(),
          score.precision(),
          score.recall());
    }
  }

  record ExamplesJson(
      List<ExampleJson> gained,
      List<ExampleJson> lost,
      List<ExampleJson> keptLost,
      List<ExampleJson> dismissedGained) {}

  /** An item; {@code evidence} and {@code why} as in {@link DraftDifference}. */
  record ExampleJson(
      long id,
      String title,
      @Nullable String url,
      String outlet,
      String lang,
      String state,
      Instant publishedAt,
      List<Evidence> evidence,
      String why) {

    static ExampleJson of(DraftDifference example) {
      Item item = example.item();
      return new ExampleJson(
          item.id(),
          item.title(),
          item.url(),
          item.outlet(),
          item.language(),
          item.state().name().toLowerCase(Locale.ROOT),
          item.time(),
          example.evidence(),
          example.sentence());
    }

    static List<ExampleJson> of(List<DraftDifference> examples) {
      return examples.stream().map(ExampleJson::of).toList();
    }
  }

  static BacktestJson of(Backtest test) {
    Counts counts = test.counts();
    return new BacktestJson(
        test.themeId(),
        test.days(),
        counts.items(),
        counts.examined(),
        test.isComplete(),
        test.reach(),
        test.now().matched(),
        test.draft().matched(),
        counts.gained(),
        counts.lost(),
        counts.unchanged(),
        counts.keptLost(),
        counts.dismissedGained(),
        counts.decidedGained(),
        counts.decidedLost(),
        counts.tagsBehind(),
        ScoreJson.of(test.now()),
        ScoreJson.of(test.draft()),
        new ExamplesJson(
            ExampleJson.of(test.gained()),
            ExampleJson.of(test.lost()),
            ExampleJson.of(test.keptLost()),
            ExampleJson.of(test.dismissedGained())));
  }
}
