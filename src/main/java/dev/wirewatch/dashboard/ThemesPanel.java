package dev.wirewatch.dashboard;

import dev.wirewatch.dashboard.page.Address;
import dev.wirewatch.dashboard.wire.WireQuery;
import dev.wirewatch.item.ItemFilter;
import dev.wirewatch.item.Items;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.alarm.ThemeAlarms;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strip of themes, with what each has brought today and in the chosen period. */
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
   * @param alarm what is odd since the rule was changed; none if nothing is
   * @param link the view with this theme chosen, or not any more if it is
   */
  record Cell(
      String id,
      String name,
      String description,
      long today,
      long all,
      boolean chosen,
      boolean dimmed,
      @Nullable String problem,
      @Nullable String alarm,
      Address link) {}

  List<Cell> cells(Address address, Set<String> narrowed) {
    ZoneId zone = ZoneId.systemDefault();
    Instant now = clock.instant();
    ItemFilter period = WireQuery.of(address).periodOnly(now, zone);
    Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    Map<String, Long> all = counts(period);
    Map<String, Long> today = counts(since(midnight));
    Map<String, String> odd = alarms.now();
    return themes.all().stream()
        .map(t -> cell(t, address, narrowed, today, all, odd.get(t.id())))
        .toList();
  }

  private Map<String, Long> counts(ItemFilter filter) {
    return Items.withoutText(() -> items.countsByTheme(filter));
  }

  private static Cell cell(
      Theme theme,
      Address address,
      Set<String> narrowed,
      Map<String, Long> today,
      Map<String, Long> all,
      @Nullable String alarm) {
    String id = theme.id();
    boolean chosen = address.all("theme").contains(id);
    Address without = address.without("passage").with("tab", "wire");
    return new Cell(
        id,
        theme.name(),
        theme.description(),
        today.getOrDefault(id, 0L),
        all.getOrDefault(id, 0L),
        chosen,
        !narrowed.isEmpty() && !narrowed.contains(id),
        theme.problem(),
        alarm,
        chosen ? without.without("theme", id) : without.with("theme", id));
  }

  private static ItemFilter since(Instant start) {
    return new ItemFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, start, null);
  }
}
