package dev.wirewatch.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as a page shows it.
 *
 * @param machine ISO-8601, for the page's own script and for machines
 * @param shown relative if it is less than a day ago, else the time or day
 * @param exact to the minute, with its zone
 * @param recent whether {@code shown} is relative and ages
 */
public record Moment(String machine, String shown, String exact, boolean recent) {

  private static final DateTimeFormatter EXACT = pattern("d MMMM uuuu, HH:mm '(UTC'xxx')'");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm");
  private static final DateTimeFormatter LOGGED = pattern("d MMM, HH:mm");
  private static final DateTimeFormatter DAY = pattern("d MMM uuuu, HH:mm");

  /** A time of an item of the wire, whose list names the day already. */
  public static Moment onTheWire(OffsetDateTime time, Instant now, ZoneId zone) {
    return of(time, now, zone, CLOCK);
  }

  /** A time that stands by itself. */
  public static Moment of(Instant time, Instant now, ZoneId zone) {
    return of(time.atZone(zone).toOffsetDateTime(), now, zone, DAY);
  }

  /** A time that stands by itself, if there is one. */
  public static @Nullable Moment ofNullable(@Nullable Instant time, Instant now, ZoneId zone) {
    return time == null ? null : of(time, now, zone);
  }

  /** A time in a log: the time of today, else with the day; it does not age. */
  public static Moment logged(Instant time, Instant now, ZoneId zone) {
    OffsetDateTime local = time.atZone(zone).toOffsetDateTime();
    boolean today = local.toLocalDate().equals(LocalDate.ofInstant(now, zone));
    String shown = (today ? CLOCK : LOGGED).format(local);
    return new Moment(time.toString(), shown, EXACT.format(local), false);
  }

  /** A time as its source gave it, with the source's own offset. */
  public static Moment asGiven(OffsetDateTime time, Instant now, ZoneId zone) {
    return of(time, now, zone, DAY);
  }

  private static Moment of(OffsetDateTime time, Instant now, ZoneId zone, DateTimeFormatter old) {
    Duration age = Duration.between(time.toInstant(), now);
    boolean recent = age.abs().compareTo(Duration.ofDays(1)) < 0;
    String shown = recent ? relative(age) : old.format(time.atZoneSameInstant(zone));
    return new Moment(time.toInstant().toString(), shown, EXACT.format(time), recent);
  }

  private static String relative(Duration age) {
    long minutes = age.abs().toMinutes();
    String amount = minutes < 60 ? minutes + " min" : minutes / 60 + " h";
    if (minutes < 1) {
      return "now";
    }
    return age.isNegative() ? "in " + amount : amount + " ago";
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
