package dev.wirewatch.source.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the short forms of ISO 8601: a year or a month alone, days without hyphens, days of the
 * year, weeks, and years of two digits. What is left out is the first.
 */
final class IsoDates {

  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{2})(?:-?([1-7]))?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4}|\\d{2})-?(\\d{3})");
  private static final Pattern DAY = Pattern.compile("-?(\\d{4}|\\d{2})(-?)(\\d{2})\\2(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(?:-(\\d{2})-?|(\\d{4})-)(\\d{2})");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private IsoDates() {}

  /**
   * The first day that a text names; empty if it is none of these forms.
   *
   * @throws java.time.DateTimeException if there is no such day
   */
  static Optional<LocalDate> parse(String text) {
    String date = text.strip();
    return day(DAY.matcher(date))
        .or(() -> dayOfYear(DAY_OF_YEAR.matcher(date)))
        .or(() -> week(WEEK.matcher(date)))
        .or(() -> month(MONTH.matcher(date)))
        .or(() -> year(date));
  }

  private static Optional<LocalDate> day(Matcher date) {
    return date.matches()
        ? Optional.of(
            LocalDate.of(
                CalendarDates.year(date.group(1)), number(date.group(3)), number(date.group(4))))
        : Optional.empty();
  }

  private static Optional<LocalDate> dayOfYear(Matcher date) {
    return date.matches()
        ? Optional.of(LocalDate.ofYearDay(CalendarDates.year(date.group(1)), number(date.group(2))))
        : Optional.empty();
  }

  private static Optional<LocalDate> week(Matcher date) {
    if (!date.matches()) {
      return Optional.empty();
    }
    int day = date.group(3) == null ? 1 : number(date.group(3));
    // The fourth of January is in the first week of any year.
    return Optional.of(
        LocalDate.of(number(date.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(date.group(2)))
            .with(DayOfWeek.of(day)));
  }

  private static Optional<LocalDate> month(Matcher date) {
    if (!date.matches()) {
      return Optional.empty();
    }
    String year = date.group(1) == null ? date.group(2) : date.group(1);
    return Optional.of(LocalDate.of(CalendarDates.year(year), number(date.group(3)), 1));
  }

  private static Optional<LocalDate> year(String date) {
    return YEAR.matcher(date).matches()
        ? Optional.of(LocalDate.of(number(date), 1, 1))
        : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
