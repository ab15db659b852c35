package dev.wirewatch.theme.alarm;

import dev.wirewatch.item.Items;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Warns of themes that tag nothing, or far more than before, since their rules were changed. */
@Component
public class ThemeAlarms {

  /** Days whose items are counted. */
  static final Duration PERIOD = Duration.ofDays(28);

  /** After that the new number is the usual one. */
  private static final Duration REMEMBERED = Duration.ofDays(14);

  private final Themes themes;
  private final Items items;
  private final Changes changes;
  private final InstantSource clock;
  private volatile long counted = -1;

  ThemeAlarms(Themes themes, Items items, Changes changes, InstantSource clock) {
    this.themes = themes;
    this.items = items;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Counts what themes have whose rules changed. Must be called before stored items are tagged
   * under these, and outside of transactions.
   */
  public void countBefore() {
    long revision = themes.book().revision();
    if (revision == counted) {
      return;
    }
    countChanged();
    counted = revision;
  }

  private void countChanged() {
    List<Theme> ahead =
        themes.all().stream()
            .filter(theme -> theme.ruleVersion() > 1)
            .filter(theme -> changes.isAhead(theme.id(), theme.ruleVersion()))
            .toList();
    if (ahead.isEmpty()) {
      return;
    }
    Map<String, Long> counts = counts();
    ahead.forEach(theme -> add(theme, counts.getOrDefault(theme.id(), 0L)));
  }

  private void add(Theme theme, long before) {
    try {
      changes.add(new Change(theme.id(), theme.ruleVersion(), before), clock.instant());
    } catch (DuplicateKeyException e) {
      // Another node counted the same change just now.
    }
  }

  /** What is odd, in a sentence, by theme. */
  public Map<String, String> now() {
    Instant since = clock.instant().minus(REMEMBERED);
    List<Change> recent =
        changes.since(since).stream().filter(change -> isInForce(change)).toList();
    var alarms = new HashMap<String, String>();
    if (!recent.isEmpty()) {
      Map<String, Long> counts = counts();
      for (Change change : recent) {
        change
            .alarm(counts.getOrDefault(change.themeId(), 0L))
            .ifPresent(sentence -> alarms.put(change.themeId(), sentence));
      }
    }
    return alarms;
  }

  private boolean isInForce(Change change) {
    return themes.find(change.themeId()).stream()
        .anyMatch(theme -> theme.ruleVersion() == change.version());
  }

  private Map<String, Long> counts() {
    Instant from = clock.instant().minus(PERIOD).truncatedTo(ChronoUnit.MINUTES);
    var counts = new HashMap<String, Long>();
    items
        .countsByThemeAndPeriod(List.of(from))
        .forEach((theme, inPeriod) -> counts.put(theme, inPeriod[0]));
    return counts;
  }
}
