package dev.wirewatch.feed.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that feeds really carry. The time with its zone is found first and cut out; what
 * is left is read as a date. Weekdays are ignored, they are wrong too often; a missing time is
 * midnight; a missing or unknown zone is UTC.
 */
final class FeedDates {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<noon>上午|下午|오전|오후)?\\s*(?<![\\d:])(?<hour>\\d{1,2})[:时時시]\\s?(?<minute>\\d{1,2})[分분]?"
              + "(?::?(?<second>\\d{1,2})秒?(?:[.,](?<fraction>\\d{1,9})\\d*)?)?"
              + "\\s*(?<half>[AaPp]\\.?[Mm]\\b\\.?)?"
              + "\\s*\\(?(?<zone>(?:GMT|UTC|UT)?\\s?[+\\-\u2212]\\d{1,2}:?(?:\\d{2})?(?!\\d)|\\p{Lu}{1,5}\\b)?\\)?");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º)?[-.,\\s]*(?:de\\s|of\\s)?(\\p{L}{3,})[-.,\\s]*(?:de\\s)?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile("(\\p{L}{3,})\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final int LONGEST = 100;

  private FeedDates() {}

  /** The date with the publisher's own offset; empty if it makes no sense. */
  static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      // The T of ISO 8601 would glue the time to its date.
      return read(text.replaceFirst("(?<=\\d)[Tt](?=\\d)", " ").replace('\u00a0', ' '), zone);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> read(String text, ZoneId zone) {
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return date(text).map(date -> at(date.atStartOfDay(), "", zone));
    }
    String rest = text.substring(0, time.start()) + " " + text.substring(time.end());
    String named = time.group("zone") == null ? "" : time.group("zone");
    return date(rest).map(date -> at(date.atTime(time(time)), named, zone));
  }

  private static OffsetDateTime at(LocalDateTime time, String named, ZoneId zone) {
    return ZoneNames.offset(named)
        .map(time::atOffset)
        .orElseGet(() -> time.atZone(zone).toOffsetDateTime());
  }

  private static LocalTime time(Matcher time) {
    int second = time.group("second") == null ? 0 : Integer.parseInt(time.group("second"));
    String fraction = time.group("fraction") == null ? "" : time.group("fraction");
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(hour(time), Integer.parseInt(time.group("minute")), second, nanos);
  }

  private static int hour(Matcher time) {
    int hour = Integer.parseInt(time.group("hour"));
    String half = time.group("half") == null ? time.group("noon") : time.group("half");
    if (half == null || hour > 12) {
      return hour;
    }
    boolean afternoon = half.matches("(?i)p.*|下午|오후");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static Optional<LocalDate> date(String text) {
    return yearFirst(text)
        .or(() -> dayFirst(text))
        .or(() -> named(DAY_NAME_YEAR.matcher(text), 2, 1))
        .or(() -> named(NAME_DAY_YEAR.matcher(text), 1, 2));
  }

  private static Optional<LocalDate> yearFirst(String text) {
    Matcher date = YEAR_FIRST.matcher(text);
    return date.find()
        ? Optional.of(
            LocalDate.of(year(date.group(1)), number(date.group(2)), number(date.group(3))))
        : Optional.empty();
  }

  private static Optional<LocalDate> dayFirst(String text) {
    Matcher date = DAY_FIRST.matcher(text);
    if (!date.find()) {
      return Optional.empty();
    }
    int first = number(date.group(1));
    int second = number(date.group(2));
    // 11/22/2022 can only be American; 11/12/2022 is taken as the rest of the world means it.
    return Optional.of(
        second > 12
            ? LocalDate.of(year(date.group(3)), first, second)
            : LocalDate.of(year(date.group(3)), second, first));
  }

  private static Optional<LocalDate> named(Matcher date, int month, int day) {
    if (!date.find()) {
      return Optional.empty();
    }
    Optional<Month> named = MonthNames.month(date.group(month));
    return named.map(name -> LocalDate.of(year(date.group(3)), name, number(date.group(day))));
  }

  /** Two digits mean 1970 to 2069. */
  private static int year(String digits) {
    int year = number(digits);
    return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
