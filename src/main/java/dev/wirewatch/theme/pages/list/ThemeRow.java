package dev.wirewatch.theme.pages.list;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.edit.TestReport;
import dev.wirewatch.theme.pages.DayBars;
import dev.wirewatch.theme.pages.VersionLine;
import org.jspecify.annotations.Nullable;

/**
 * A theme of the list.
 *
 * @param rule the beginning of its rule
 * @param last its last version; none while it never was good
 * @param tests how its test headlines do; none where no rule is in force
 */
record ThemeRow(
    Theme theme,
    String rule,
    DayBars days,
    @Nullable VersionLine last,
    @Nullable TestReport tests) {

  /** Such as "9 of 9" or "2 of 40 fail". */
  public String testsShown() {
    if (tests == null || tests.total() == 0) {
      return "none";
    }
    int failing = tests.failing().size();
    return failing == 0
        ? "%1$d of %1$d".formatted(tests.total())
        : "%d of %d fail".formatted(failing, tests.total());
  }

  public boolean isFailing() {
    return tests != null && !tests.failing().isEmpty();
  }
}
