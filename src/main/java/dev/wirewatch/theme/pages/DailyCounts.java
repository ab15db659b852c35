package dev.wirewatch.theme.pages;

import dev.wirewatch.item.Items;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Counts what each theme brought on each of the last days, in one walk over the index. */
@Component
public class DailyCounts {

  private final Items items;
  private final InstantSource clock;

  DailyCounts(Items items, InstantSource clock) {
    this.items = items;
    this.clock = clock;
  }

  /** The bars of every theme that brought something, by its id. */
  public Counts now() {
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<Instant> starts =
        IntStream.range(0, DayBars.DAYS)
            .mapToObj(day -> today.minusDays(DayBars.DAYS - 1L - day))
            .map(day -> day.atStartOfDay(zone).toInstant())
            .toList();
    return new Counts(items.countsByThemeAndPeriod(starts));
  }

  /** Counts by theme. */
  public record Counts(Map<String, long[]> byTheme) {

    public DayBars of(String themeId) {
      return DayBars.of(byTheme.get(themeId));
    }
  }
}
