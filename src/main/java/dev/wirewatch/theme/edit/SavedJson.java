package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.edit.TestReport.Failure;
import java.util.List;

/**
 * What a save brought.
 *
 * @param themes ids of all themes that have a new version
 * @param tests how their test headlines do now
 */
public record SavedJson(List<String> themes, Tests tests) {

  /**
   * How test headlines did.
   *
   * @param failing those that the rules treat other than expected
   */
  public record Tests(int total, List<FailureJson> failing, String message) {

    /** The same for callers of the HTTP API. */
    public static Tests of(TestReport report) {
      return new Tests(
          report.total(),
          report.failing().stream().map(FailureJson::of).toList(),
          report.sentence());
    }
  }

  /** A headline that fails; {@code match} says whether the rule should match it. */
  public record FailureJson(String theme, String text, String language, boolean match) {

    static FailureJson of(Failure failure) {
      return new FailureJson(
          failure.theme(), failure.text(), failure.language(), failure.expected());
    }
  }

  /** The same for callers of the HTTP API. */
  public static SavedJson of(Saved saved) {
    return new SavedJson(saved.themes(), Tests.of(saved.tests()));
  }
}
