package dev.wirewatch.source.page;

import dev.wirewatch.source.DateHome;
import dev.wirewatch.source.date.FeedDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as pages write them: whole ones as in feeds, relative to now, without a year, or as a time
 * of today.
 *
 * @param now in the zone of the page's readers
 * @param home of dates
 */
record PageDates(ZonedDateTime now, DateHome home) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(?:\\d{2}[-/]\\d{2}|\\d{1,2}\\s?[月월]\\s?\\d{1,2})(?![-/\\d])");

  private static final Pattern NAMED =
      Pattern.compile("\\d{1,2}\\s*\\p{L}{3,}\\.?|\\p{L}{3,}\\.?\\s*\\d{1,2}(?![\\d:])");

  static PageDates at(Instant now, DateHome home) {
    return new PageDates(now.atZone(home.zone()), home);
  }

  /** The moment that a text names; without a zone it is the readers'. */
  Optional<OffsetDateTime> parse(String text) {
    String date = text.replaceAll("[\\[\\]()（）【】]", " ").strip();
    if (date.isEmpty()) {
      return Optional.empty();
    }
    return RelativeTimes.parse(date, now)
        .or(() -> FeedDates.parse(date, home))
        .or(() -> withoutYear(date));
  }

  /** The moment of an article's text or address; the time of day alone is that of the address. */
  Optional<OffsetDateTime> parse(String text, String address) {
    return parse(text)
        .or(() ->
            AddressDates.parse(address, now.toLocalDate().plusDays(1)).map(day -> on(day, text)))
        .or(() -> FeedDates.timeOfDay(text).map(this::latest));
  }

  private OffsetDateTime on(LocalDate day, String text) {
    LocalTime time = FeedDates.timeOfDay(text).orElse(LocalTime.MIDNIGHT);
    return day.atTime(time).atZone(now.getZone()).toOffsetDateTime();
  }

  /** When it was last this time of day. */
  private OffsetDateTime latest(LocalTime time) {
    ZonedDateTime today = now.with(time);
    return (today.isAfter(now) ? today.minusDays(1) : today).toOffsetDateTime();
  }

  /** A day without a year is the last such day. */
  private Optional<OffsetDateTime> withoutYear(String date) {
    if (YEAR.matcher(date).find()) {
      return Optional.empty();
    }
    return inYear(date, now.getYear())
        .map(found ->
            found.isAfter(now.plusDays(1).toOffsetDateTime())
                ? inYear(date, now.getYear() - 1).orElse(found)
                : found);
  }

  private Optional<OffsetDateTime> inYear(String date, int year) {
    Matcher numbers = NUMBERS.matcher(date);
    if (numbers.find()) {
      String separator = numbers.group().matches(".*[月월].*") ? "年" : "-";
      return FeedDates.parse(numbers.replaceFirst(year + separator + numbers.group()), home);
    }
    Matcher named = NAMED.matcher(date);
    return named.find()
        ? FeedDates.parse(named.replaceFirst("$0 " + year), home)
        : Optional.empty();
  }
}
