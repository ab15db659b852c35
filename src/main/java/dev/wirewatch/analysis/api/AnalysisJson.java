package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Citation;
import dev.wirewatch.analysis.PassageCounts;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.Tally;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An analysis as the HTTP API shows it. */
record AnalysisJson(
    String id,
    String title,
    String author,
    String publication,
    String issue,
    @Nullable LocalDate date,
    String url,
    String language,
    @Nullable Integer staleAfterDays,
    int revision,
    Analysis.@Nullable Original original,
    List<PassageView> passages) {

  /**
   * A passage as the HTTP API shows it.
   *
   * @param id kept through revisions
   * @param evidence of the passage and of its claims
   */
  record PassageView(
      String id,
      int position,
      String name,
      String summary,
      @Nullable String text,
      List<String> themes,
      List<Citation> citations,
      PassageCounts.Counts counts,
      Tally evidence,
      List<ClaimJson> claims) {}

  static AnalysisJson of(Standing standing, List<PassageCounts.Counts> counts) {
    Analysis analysis = standing.analysis();
    return new AnalysisJson(
        analysis.id(),
        analysis.title(),
        analysis.author(),
        analysis.publication(),
        analysis.issue(),
        analysis.date(),
        analysis.url(),
        analysis.language(),
        analysis.staleAfterDays(),
        analysis.revision(),
        analysis.original(),
        analysis.passages().stream()
            .map(passage ->
                new PassageView(
                    analysis.idOf(passage),
                    passage.position(),
                    passage.name(),
                    passage.summary(),
                    passage.text(),
                    passage.themes(),
                    passage.citations(),
                    counts.get(passage.position() - 1),
                    Tally.of(standing.pieces(passage)),
                    standing.claims(passage).stream().map(ClaimJson::of).toList()))
            .toList());
  }
}
