package dev.wirewatch.source.date;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the two forms that the standards ask for, {@code Sat, 18 May 2019 10:52:50 +0300} (RFC 822
 * with RFC 1123's years) and {@code 2019-05-18T10:52:50.123+03:00} (RFC 3339). Nearly all feeds use
 * them, and this is many times faster than the search for anything else.
 */
final class StandardDates {

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Z][a-z]{2}, )?(?<day>\\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4})"
              + " (?<hour>[01]\\d|2[0-3]):(?<minute>\\d{2}):(?<second>[0-5]\\d)(?<fraction>)"
              + " (?:GMT|Z|(?<sign>[+-])(?<hours>\\d{2})(?<minutes>\\d{2}))");
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})"
              + "T(?<hour>[01]\\d|2[0-3]):(?<minute>\\d{2}):(?<second>[0-5]\\d)(?:\\.(?<fraction>\\d{1,9}))?"
              + "(?:Z|(?<sign>[+-])(?<hours>\\d{2}):(?<minutes>\\d{2}))");

  private StandardDates() {}

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2399;

  /**
   * Empty if the text is anything else, or its year may be one of another calendar.
   *
   * @throws java.time.DateTimeException if there is no such day or time
   */
  static Optional<OffsetDateTime> parse(String text) {
    boolean iso = text.length() > 10 && text.charAt(10) == 'T';
    Matcher date = (iso ? RFC_3339 : RFC_822).matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    int month = iso ? number(date, "month") : month(date.group("month"));
    int year = number(date, "year");
    return month == 0 || year < FIRST_YEAR || year > LAST_YEAR
        ? Optional.empty()
        : Optional.of(
            OffsetDateTime.of(
                year,
                month,
                number(date, "day"),
                number(date, "hour"),
                number(date, "minute"),
                number(date, "second"),
                nanos(date),
                offset(date)));
  }

  /** 0 if it is none. */
  private static int month(String name) {
    int at = MONTHS.indexOf(name);
    return at % 3 == 0 ? at / 3 + 1 : 0;
  }

  private static int nanos(Matcher date) {
    String fraction = date.group("fraction");
    return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
  }

  private static ZoneOffset offset(Matcher date) {
    if (date.group("sign") == null) {
      return ZoneOffset.UTC;
    }
    int sign = date.group("sign").equals("+") ? 1 : -1;
    return ZoneOffset.ofHoursMinutes(sign * number(date, "hours"), sign * number(date, "minutes"));
  }

  private static int number(Matcher date, String group) {
    return Integer.parseInt(date.group(group));
  }
}
