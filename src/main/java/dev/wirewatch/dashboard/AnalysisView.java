package dev.wirewatch.dashboard;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Citation;
import dev.wirewatch.web.page.Address;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An analysis as the dashboard shows it.
 *
 * @param original whether the original's text is shown rather than the digest
 * @param others analyses to choose instead
 */
record AnalysisView(
    Analysis analysis,
    boolean original,
    Address originalLink,
    Address digestLink,
    List<Other> others,
    List<PassageView> passages) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** Another analysis. */
  record Other(String title, Address link) {}

  /**
   * A passage.
   *
   * @param link the view with this passage chosen, or not any more if it is
   */
  record PassageView(
      int position,
      String text,
      List<ThemeName> themes,
      List<Cited> cited,
      Counts counts,
      boolean chosen,
      Address link) {}

  /** A theme of a passage. */
  record ThemeName(String id, String name) {}

  /**
   * What the wires have brought on a passage.
   *
   * @param fresh new since the reader last looked
   */
  record Counts(long tagged, long kept, long fresh) {}

  /** A cited source, such as Xinhua, 22 March 2016. */
  record Cited(String label, @Nullable Long feedId) {

    static Cited of(Citation citation) {
      String day = citation.date() == null ? "" : ", " + DAY.format(citation.date());
      return new Cited(citation.outlet() + day, citation.feedId());
    }
  }

  /** Where and when it was published, in one line. */
  public String source() {
    var day = analysis.date() == null ? "" : DAY.format(analysis.date());
    return String.join(
        " · ",
        List.of(analysis.publication(), analysis.issue(), day).stream()
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
