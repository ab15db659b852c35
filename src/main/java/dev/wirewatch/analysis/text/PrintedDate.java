package dev.wirewatch.analysis.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text, in English, Russian or Chinese, as in "March 21, 22", "22 марта 2016 г.",
 * "3月22日" or "2016-03-22".
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param days the days it names; empty where it names only a month, or no year is known
 */
record PrintedDate(int start, int end, List<LocalDate> days) {

  private static final String DAY = "(?<!\\d)\\d{1,2}(?:st|nd|rd|th)?(?!\\d)";
  private static final String DAYS =
      "(?<day>" + DAY + "(?:\\s*(?:,|and|&|-|–|—|и)\\s*" + DAY + ")*)";
  private static final String MONTH = "(?<month>" + Months.NAMES + ")\\.?";
  private static final String YEAR = "(?<year>(?:19|20)\\d\\d)(?!\\d)";

  /** In this order where two of them match at the same place. */
  private static final List<Pattern> FORMS =
      List.of(
          form("\\b" + MONTH + "\\s+" + DAYS + "(?:,?\\s+" + YEAR + ")?"),
          form(DAYS + "\\s+" + MONTH + "(?!\\p{L})(?:,?\\s+" + YEAR + "(?:\\s*г(?:ода|\\.))?)?"),
          form("(?:" + YEAR + "\\s*年\\s*)?(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日"),
          form(YEAR + "-(?<month>\\d\\d)-(?<day>\\d\\d)"),
          form("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\." + YEAR),
          form("\\b" + MONTH + ",?\\s+(?<day>)" + YEAR));

  private static Pattern form(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * Finds all dates.
   *
   * @param written when the text was written; a date without a year is the last such day up to then
   */
  static List<PrintedDate> find(String text, @Nullable LocalDate written) {
    var found = new ArrayList<PrintedDate>();
    Matcher next = first(text, 0);
    while (next != null) {
      found.add(new PrintedDate(next.start(), next.end(), days(next, written)));
      next = first(text, next.end());
    }
    return found;
  }

  private static @Nullable Matcher first(String text, int from) {
    Matcher best = null;
    for (Pattern form : FORMS) {
      var matcher = form.matcher(text);
      if (matcher.find(from) && (best == null || matcher.start() < best.start())) {
        best = matcher;
      }
    }
    return best;
  }

  private static List<LocalDate> days(Matcher date, @Nullable LocalDate written) {
    var days = new ArrayList<LocalDate>();
    int month = Months.number(date.group("month"));
    for (String day : date.group("day").split("\\D+")) {
      LocalDate resolved = day.isEmpty() ? null : day(date.group("year"), month, day, written);
      if (resolved != null) {
        days.add(resolved);
      }
    }
    return days;
  }

  private static @Nullable LocalDate day(
      @Nullable String year, int month, String day, @Nullable LocalDate written) {
    try {
      if (year != null) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
      }
      return written == null ? null : lastBefore(written, month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null; // such as February 30: printed wrong, so no day
    }
  }

  private static LocalDate lastBefore(LocalDate written, int month, int day) {
    LocalDate sameYear = LocalDate.of(written.getYear(), month, day);
    // One day of grace: the source may sit where it is tomorrow already.
    return sameYear.isAfter(written.plusDays(1)) ? sameYear.minusYears(1) : sameYear;
  }
}
