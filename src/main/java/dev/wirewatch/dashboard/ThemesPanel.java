package dev.wirewatch.dashboard;

import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.alarm.ThemeAlarms;
import dev.wirewatch.web.page.Address;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strip of themes, with what each has brought today against what it usually brings. */
@Component
class ThemesPanel {

  private final Themes themes;
  private final Items items;
  private final ThemeAlarms alarms;
  private final InstantSource clock;

  ThemesPanel(Themes themes, Items items, ThemeAlarms alarms, InstantSource clock) {
    this.themes = themes;
    this.items = items;
    this.alarms = alarms;
    this.clock = clock;
  }

  /**
   * A theme of the strip.
   *
   * @param usual what it usually brings a day, in words; empty if that is not known
   * @param alarm what is odd since the rule was changed; none if nothing is
   * @param link the view with this theme chosen, or not any more if it is
   */
  record Cell(
      String id,
      String name,
      String description,
      long today,
      String usual,
      String explained,
      boolean chosen,
      boolean dimmed,
      @Nullable String problem,
      @Nullable String alarm,
      Address link) {

    /** The alarm in few words. */
    public String odd() {
      return alarm != null && alarm.startsWith("Tags nothing")
          ? "nothing since a change"
          : "far more since a change";
    }
  }

  List<Cell> cells(Address address, Set<String> narrowed) {
    ZoneId zone = ZoneId.systemDefault();
    Instant now = clock.instant();
    Usual usual = Usual.of(items.watchedSince().orElse(now), now, zone);
    Map<String, long[]> counts = items.countsByThemeAndPeriod(usual.starts(now, zone));
    Map<String, String> odd = alarms.now();
    return themes.all().stream()
        .map(t -> cell(t, address, narrowed, usual, counts, odd.get(t.id())))
        .toList();
  }

  private static Cell cell(
      Theme theme,
      Address address,
      Set<String> narrowed,
      Usual usual,
      Map<String, long[]> counts,
      @Nullable String alarm) {
    String id = theme.id();
    long[] count = counts.getOrDefault(id, new long[2]);
    boolean chosen = address.all("theme").contains(id);
    Address without = address.without("passage").with("tab", "wire");
    return new Cell(
        id,
        theme.name(),
        theme.description(),
        count[1],
        usual.words(count[0]),
        usual.explained(),
        chosen,
        !narrowed.isEmpty() && !narrowed.contains(id),
        theme.problem(),
        alarm,
        chosen ? without.with("theme", ItemFilter.ANY_THEME) : without.with("theme", id));
  }
}
