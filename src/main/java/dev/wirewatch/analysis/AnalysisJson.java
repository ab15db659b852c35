package dev.wirewatch.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An analysis as the HTTP API shows it. */
record AnalysisJson(
    String id,
    String title,
    String publication,
    String issue,
    @Nullable LocalDate date,
    String url,
    List<PassageView> passages) {

  /** A passage as the HTTP API shows it; its id holds as long as the division does. */
  record PassageView(
      String id,
      int position,
      String summary,
      @Nullable String text,
      List<String> themes,
      List<Citation> citations,
      PassageCounts.Counts counts) {}

  static AnalysisJson of(Analysis analysis, PassageCounts counts) {
    return new AnalysisJson(
        analysis.id(),
        analysis.title(),
        analysis.publication(),
        analysis.issue(),
        analysis.date(),
        analysis.url(),
        analysis.passages().stream().map(p -> view(analysis.id(), p, counts)).toList());
  }

  private static PassageView view(String analysis, Passage passage, PassageCounts counts) {
    return new PassageView(
        analysis + "-" + passage.position(),
        passage.position(),
        passage.summary(),
        passage.text(),
        passage.themes(),
        passage.citations(),
        counts.of(passage.themes()));
  }
}
