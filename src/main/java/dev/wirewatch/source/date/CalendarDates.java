package dev.wirewatch.source.date;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day of a date that is left when its time and zone are cut out. */
final class CalendarDates {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s?[日号號일]?[,\\s]*(?<!\\d)(\\d{1,2})[月월][,\\s]*(?:năm\\s)?(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile("(?<!\\d)(\\d{1,2})[月월]\\s?(\\d{1,2})\\s?[日号號일]?[,\\s]+(\\d{4})(?!\\d)");

  /** The Arab world has months of two words, and some write two names with a slash. */
  private static final String NAME =
      "(\\p{L}[\\p{L}\\p{M}.]+(?:\\s\\p{IsArabic}{3,})?)(?:\\s?/\\s?\\p{L}[\\p{L}\\p{M}]+(?:\\s\\p{IsArabic}{3,})?)?";

  private static final Pattern DAY_NAME_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|o(?=\\s))?[-.,\\s]*(?:de\\s|of\\s)?"
              + NAME
              + "[-.,\\s]*(?:de\\s|พ\\.ศ\\.\\s*)?(\\d{2,4})(?!\\d)");
  private static final Pattern NAME_DAY_YEAR =
      Pattern.compile(NAME + "\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern YEAR_NAME_DAY =
      Pattern.compile("(?<!\\d)(\\d{4})[-.,\\s]+" + NAME + "[-.,\\s]+(\\d{1,2})(?!\\d)");

  private CalendarDates() {}

  /**
   * The day that a text names; empty if it names none.
   *
   * @throws java.time.DateTimeException if there is no such day
   */
  static Optional<LocalDate> parse(String text) {
    return numbers(YEAR_FIRST.matcher(text), 1, 2, 3)
        .or(() -> dayFirst(text))
        .or(() -> numbers(DAY_MONTH_YEAR.matcher(text), 3, 2, 1))
        .or(() -> numbers(MONTH_DAY_YEAR.matcher(text), 3, 1, 2))
        .or(() -> named(DAY_NAME_YEAR.matcher(text), 3, 2, 1))
        .or(() -> named(NAME_DAY_YEAR.matcher(text), 3, 1, 2))
        .or(() -> named(YEAR_NAME_DAY.matcher(text), 1, 2, 3));
  }

  private static Optional<LocalDate> numbers(Matcher date, int year, int month, int day) {
    return date.find()
        ? Optional.of(
            CalendarYears.day(
                year(date.group(year)), number(date.group(month)), number(date.group(day))))
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
            ? CalendarYears.day(year(date.group(3)), first, second)
            : CalendarYears.day(year(date.group(3)), second, first));
  }

  private static Optional<LocalDate> named(Matcher date, int year, int month, int day) {
    while (date.find()) {
      int inYear = year(date.group(year));
      Optional<Integer> number = MonthNames.month(date.group(month), inYear);
      if (number.isPresent()) {
        return number.map(found -> CalendarYears.day(inYear, found, number(date.group(day))));
      }
    }
    return Optional.empty();
  }

  /** Two digits mean 1970 to 2069, three the years since 1900 (RFC 2822, 4.3). */
  static int year(String digits) {
    int year = number(digits);
    return switch (digits.length()) {
      case 2 -> year + (year < 70 ? 2000 : 1900);
      case 3 -> year + 1900;
      default -> year;
    };
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
