package dev.wirewatch.source.date;

import dev.wirewatch.source.DateHome;
import java.lang.Character.UnicodeScript;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that feeds really carry. A zone in words and the time with its zone are found
 * first and cut out; what is left is read as a date. Weekdays are ignored, they are wrong too
 * often; a missing time is midnight; a missing or unknown zone is the feed's own one.
 */
public final class FeedDates {

  private static final Pattern ZONE =
      Pattern.compile(
          "\\s*\\(?((?i:GMT|UTC|UT|MSK|МСК)?\\s?[+\\-\\u2212]\\d{1,2}:?(?:\\d{2})?(?!\\d)"
              + "|[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_]+){1,2}|[A-Z]{3}\\d[A-Z]{3}\\b|\\p{L}{1,5}(?![\\p{L}\\p{M}\\d]))\\)?");

  /** Before the time or apart from it. */
  private static final Pattern ZONE_ELSEWHERE =
      Pattern.compile(
          "(?iu)(?<!\\p{L})((?:GMT|UTC|MSK|МСК)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?(?!\\d))?)(?!\\p{L})");

  private static final int LONGEST = 100;

  private FeedDates() {}

  /** The date with the publisher's own offset; empty if it makes no sense. */
  public static Optional<OffsetDateTime> parse(String text, DateHome home) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return StandardDates.parse(text)
          .or(() -> other(DateText.plain(text), home))
          .filter(date -> !ZeroDates.isZero(date));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The time of day in a text, in whatever zone; empty if there is none. */
  public static Optional<LocalTime> timeOfDay(String text) {
    try {
      return TimeOfDay.in(TimeNotation.usual(DateText.plain(text)))
          .map(time -> time.on(LocalDate.EPOCH).toLocalTime());
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> other(String text, DateHome home) {
    return text.length() > LONGEST
        ? Optional.empty()
        : StandardDates.parse(text)
            .or(() -> MachineDates.parse(text))
            .or(() -> inWords(text, home));
  }

  private static Optional<OffsetDateTime> inWords(String text, DateHome home) {
    ZoneId usual = usual(text, home.zone());
    return NamedZones.in(text, home)
        .map(named -> read(TimeNotation.usual(named.rest()), named.zone(), home))
        .orElseGet(() -> read(TimeNotation.usual(text), usual, home));
  }

  /**
   * @param usual zone, unless the date names its own behind its time
   */
  private static Optional<OffsetDateTime> read(String text, ZoneId usual, DateHome home) {
    Optional<TimeOfDay> found = TimeOfDay.in(text);
    if (found.isEmpty()) {
      return IsoDates.parse(text)
          .or(() -> CalendarDates.parse(text))
          .map(date -> date.atStartOfDay(usual).toOffsetDateTime());
    }
    TimeOfDay time = found.get();
    Matcher named = ZONE.matcher(text).region(time.end(), text.length());
    Optional<ZoneId> own =
        named.lookingAt() ? ZoneNames.zone(named.group(1), home) : Optional.empty();
    String after = text.substring(own.isPresent() ? named.end() : time.end());
    String day = text.substring(0, time.start()) + " " + after;
    ZoneId zone = own.or(() -> elsewhere(day, home)).orElse(usual);
    return CalendarDates.parse(day)
        .or(() -> IsoDates.parse(day))
        .map(date -> time.on(date).atZone(zone).toOffsetDateTime());
  }

  private static Optional<ZoneId> elsewhere(String text, DateHome home) {
    Matcher zone = ZONE_ELSEWHERE.matcher(text);
    return zone.find() ? ZoneNames.zone(zone.group(1), home) : Optional.empty();
  }

  /** Korean hosts write their own time without saying so. */
  private static ZoneId usual(String text, ZoneId zone) {
    boolean korean =
        zone.equals(ZoneOffset.UTC)
            && text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
    return korean ? ZoneNames.KOREA : zone;
  }
}
