package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.dashboard.wire.ItemView;
import dev.wirewatch.theme.pages.DayBars;
import dev.wirewatch.theme.pages.RuleText;
import dev.wirewatch.theme.pages.VersionLine;
import dev.wirewatch.web.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a theme's own page shows.
 *
 * @param problem why the rule cannot be used as written
 */
record ThemePage(
    String id,
    String name,
    String description,
    boolean deleted,
    @Nullable String problem,
    List<RuleText> rule,
    List<TestLine> tests,
    DayBars days,
    List<Latest> latest,
    List<VersionLine> versions) {

  /** A tagged item, and when it came. */
  record Latest(ItemView view, Moment time) {}

  public long failing() {
    return tests.stream().filter(test -> !test.passes()).count();
  }
}
