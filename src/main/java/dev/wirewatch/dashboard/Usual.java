package dev.wirewatch.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * What a theme usually brings in a day: the mean of the last whole days on which the wire was
 * watched. What feeds had published before that is no measure: it is what was left of longer times.
 *
 * @param days how many they are; none while they are too few to call anything usual
 */
record Usual(int days) {

  private static final int MOST = 28;
  private static final int FEWEST = 7;

  /** What can be said today of a wire that has been watched since a time. */
  static Usual of(Instant watchedSince, Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate firstWhole = LocalDate.ofInstant(watchedSince, zone).plusDays(1);
    long days = Math.clamp(ChronoUnit.DAYS.between(firstWhole, today), 0, MOST);
    return new Usual(days < FEWEST ? 0 : (int) days);
  }

  /** The starts of the days before today, as one, and of today. */
  List<Instant> starts(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return List.of(
        today.minusDays(days).atStartOfDay(zone).toInstant(), today.atStartOfDay(zone).toInstant());
  }

  /** The usual number in words, such as “usual 12” or “usual 0.4”; empty if there is none yet. */
  String words(long before) {
    if (days == 0) {
      return "";
    }
    double mean = (double) before / days;
    if (before == 0) {
      return "usually none";
    }
    return "usual "
        + (mean < 0.1
            ? "< 0.1"
            : String.format(Locale.ENGLISH, mean < 9.95 ? "%.1f" : "%,.0f", mean)
                .replaceFirst("\\.0$", ""));
  }

  /** How the usual number was found, or why there is none. */
  String explained() {
    return days == 0
        ? "What is usual is known once the wire has been watched for %d whole days."
            .formatted(FEWEST)
        : "Usual is the mean of the last %d days.".formatted(days);
  }
}
