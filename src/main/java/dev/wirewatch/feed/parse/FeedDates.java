package dev.wirewatch.feed.parse;

import java.lang.Character.UnicodeScript;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that feeds really carry. The time with its zone is found first and cut out; what
 * is left is read as a date. Weekdays are ignored, they are wrong too often; a missing time is
 * midnight; a missing or unknown zone is the feed's own one.
 */
public final class FeedDates {

  private static final Pattern TIME =
      Pattern.compile(
          "(?<noon>上午|下午|午前|午後|오전|오후)?\\s*(?<![\\d:])(?<hour>\\d{1,2})[:h時时시]\\s?"
              + "(?<minute>\\d{1,2})[분分]?(?::?\\s?(?<second>\\d{1,2})[초秒]?(?:[.,](?<fraction>\\d{1,9})\\d*)?)?"
              + "\\s*(?<half>[AaPp]\\.?[Mm]\\b\\.?)?");
  private static final Pattern ZONE =
      Pattern.compile(
          "\\s*\\(?((?:GMT|UTC|UT)?\\s?[+\\-\u2212]\\d{1,2}:?(?:\\d{2})?(?!\\d)"
              + "|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+){1,2}|[A-Z]{3}\\d[A-Z]{3}\\b|\\p{L}{1,5}\\b)\\)?");

  /** Programs write the first day of their calendars where they know no date. */
  private static final int FIRST_YEAR = 1900;

  private static final int LONGEST = 100;

  private FeedDates() {}

  /**
   * The date with the publisher's own offset; empty if it makes no sense.
   *
   * @param zone of a date that names none
   */
  public static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
    if (text.length() > LONGEST || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return StandardDates.parse(text)
          .or(() -> read(TimeNotation.usual(text), zone))
          .filter(date -> date.getYear() >= FIRST_YEAR);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> read(String text, ZoneId zone) {
    ZoneId usual = usual(text, zone);
    Matcher time = TIME.matcher(text);
    if (!time.find()) {
      return IsoDates.parse(text)
          .or(() -> CalendarDates.parse(text))
          .map(date -> date.atStartOfDay(usual).toOffsetDateTime());
    }
    Matcher named = ZONE.matcher(text).region(time.end(), text.length());
    Optional<ZoneId> own =
        named.lookingAt() ? ZoneNames.zone(named.group(1), zone) : Optional.empty();
    String after = text.substring(own.isPresent() ? named.end() : time.end());
    String day = text.substring(0, time.start()) + " " + after;
    return CalendarDates.parse(day)
        .or(() -> IsoDates.parse(day))
        .map(date -> at(date, time).atZone(own.orElse(usual)).toOffsetDateTime());
  }

  /** Korean hosts write their own time without saying so. */
  private static ZoneId usual(String text, ZoneId zone) {
    boolean korean =
        zone.equals(ZoneOffset.UTC)
            && text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
    return korean ? ZoneNames.KOREA : zone;
  }

  /** Midnight may be the end of its day, and a minute may have a leap second. */
  private static LocalDateTime at(LocalDate date, Matcher time) {
    int hour = hour(time);
    int minute = number(time, "minute");
    int second = number(time, "second");
    if (hour > 24 || minute > 59 || second > 60) {
      throw new DateTimeException("No such time: " + time.group());
    }
    return date.atStartOfDay()
        .plusHours(hour)
        .plusMinutes(minute)
        .plusSeconds(second)
        .plusNanos(nanos(time.group("fraction")));
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static int hour(Matcher time) {
    int hour = number(time, "hour");
    String half = time.group("half") == null ? time.group("noon") : time.group("half");
    if (half == null || hour > 12) {
      return hour;
    }
    boolean afternoon = half.matches("(?i)p.*|下午|午後|오후");
    return hour % 12 + (afternoon ? 12 : 0);
  }

  private static int number(Matcher time, String group) {
    String digits = time.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
