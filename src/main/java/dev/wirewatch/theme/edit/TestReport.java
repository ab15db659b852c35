package dev.wirewatch.theme.edit;

import java.util.List;

/**
 * How test headlines did.
 *
 * @param total how many were tried
 * @param failing those that the rules treat other than expected
 */
public record TestReport(int total, List<Failure> failing) {

  /**
   * A headline that fails.
   *
   * @param expected whether the rule should have matched
   */
  public record Failure(String theme, String text, String language, boolean expected) {}

  /** Such as "3 of 40 test headlines now fail." */
  public String sentence() {
    if (total == 0) {
      return "There are no test headlines.";
    }
    return failing.isEmpty()
        ? "All %d test headlines pass.".formatted(total)
        : "%d of %d test headlines fail.".formatted(failing.size(), total);
  }
}
