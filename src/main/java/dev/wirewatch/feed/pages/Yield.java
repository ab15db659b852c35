package dev.wirewatch.feed.pages;

import dev.wirewatch.feed.FeedCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed brings.
 *
 * @param perDay items a day
 * @param items how many came in the period that is looked at, {@code tagged} of them on a theme
 */
public record Yield(double perDay, long items, long tagged) {

  /** How far back is looked. */
  public static final Duration PERIOD = Duration.ofDays(14);

  private static final Duration DAY = Duration.ofDays(1);

  /** When the period begins, to the minute: what is counted from then is counted once for many. */
  public static Instant since(Instant now) {
    return now.minus(PERIOD).truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * What a feed brings a day. A feed is counted from when it was added, or from its oldest item:
   * the first poll brings what was published before.
   */
  public static Yield of(@Nullable FeedCounts counts, Instant addedAt, Instant now) {
    if (counts == null) {
      return new Yield(0, 0, 0);
    }
    Instant start = counts.oldest().isBefore(addedAt) ? counts.oldest() : addedAt;
    Duration watched = Duration.between(start, now);
    Duration counted = watched.compareTo(DAY) < 0 ? DAY : watched;
    Duration period = counted.compareTo(PERIOD) > 0 ? PERIOD : counted;
    double days = (double) period.toSeconds() / DAY.toSeconds();
    return new Yield(counts.items() / days, counts.items(), counts.tagged());
  }

  /** Share of items on a theme, from 0 to 1; 0 where there are none. */
  public double share() {
    return items == 0 ? 0 : (double) tagged / items;
  }

  /** Items a day in few digits, such as 24, 1.5 or 0.1. */
  public String perDayShown() {
    if (items == 0) {
      return "0";
    }
    if (perDay >= 10) {
      return String.format(Locale.ENGLISH, "%,.0f", perDay);
    }
    return perDay < 0.1 ? "< 0.1" : String.format(Locale.ENGLISH, "%.1f", perDay);
  }

  /** The share in percent; empty where there are no items to have one of. */
  public String shareShown() {
    if (items == 0) {
      return "";
    }
    double percent = share() * 100;
    String digits = percent > 0 && percent < 1 ? "%.1f" : "%.0f";
    return String.format(Locale.ENGLISH, digits + "\u00a0%%", percent);
  }
}
