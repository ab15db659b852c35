package dev.wirewatch.source.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day within a text. Midnight may be the end of its day, and a minute may have a leap
 * second.
 *
 * @param start where it begins in the text, with the word for its part of the day
 * @param end behind it
 */
record TimeOfDay(int hour, int minute, int second, int nano, int start, int end) {

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:])(?<hour>\\d{1,2})[:h時时시点點]\\s?(?<minute>\\d{1,2})[분分]?"
              + "(?:(?::|(?<=[분分]):?)\\s?(?<second>\\d{1,2})[초秒]?(?:[.,](?<fraction>\\d{1,9})\\d*)?)?");
  private static final Pattern HOUR_ALONE =
      Pattern.compile("(?<![\\d:./-])(?<hour>\\d{1,2})(?![\\d:./-])");

  /** With the space before it; shorter words behind a number mean many things. */
  private static final int SHORTEST_PART = 4;

  /** The first time in a text; empty if there is none. */
  static Optional<TimeOfDay> in(String text) {
    Matcher clock = CLOCK.matcher(text);
    return clock.find() ? Optional.of(of(clock, text)) : hourAlone(text);
  }

  private static TimeOfDay of(Matcher clock, String text) {
    int hour = number(clock.group("hour"));
    Optional<HalfDays.Part> part = HalfDays.beside(text, clock.start(), clock.end());
    return new TimeOfDay(
        part.map(found -> found.hours().of(hour)).orElse(hour),
        number(clock.group("minute")),
        number(clock.group("second")),
        nanos(clock.group("fraction")),
        part.map(HalfDays.Part::from).orElse(clock.start()),
        part.map(HalfDays.Part::to).orElse(clock.end()));
  }

  /** An hour without minutes, where the part of the day shows that it is one. */
  private static Optional<TimeOfDay> hourAlone(String text) {
    Matcher alone = HOUR_ALONE.matcher(text);
    while (alone.find()) {
      int hour = number(alone.group("hour"));
      Optional<HalfDays.Part> part =
          HalfDays.beside(text, alone.start(), alone.end())
              .filter(found -> found.to() - alone.end() >= SHORTEST_PART);
      if (part.isPresent() && hour <= 12) {
        return part.map(
            found -> new TimeOfDay(found.hours().of(hour), 0, 0, 0, found.from(), found.to()));
      }
    }
    return Optional.empty();
  }

  /**
   * The moment on a day.
   *
   * @throws DateTimeException if there is no such time
   */
  LocalDateTime on(LocalDate day) {
    if (hour > 24 || minute > 59 || second > 60) {
      throw new DateTimeException("No such time: " + hour + ":" + minute + ":" + second);
    }
    return day.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(nano);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
