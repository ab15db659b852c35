package dev.wirewatch.source.date;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Writes the time in a date as {@code 15:04:05}, apart from its day, however it was written. */
final class TimeNotation {

  /**
   * The T of ISO 8601 would glue the time to its date; it may have no colons, too, and some leave
   * out even the T.
   */
  private static final Pattern ISO =
      Pattern.compile(
          "(?<=\\d)[Tt](?=\\d{1,2}:)|(?:(?<=\\d)[Tt]|(?<=^\\d{8})(?=(?:\\d{4}|\\d{6})(?!\\d)))"
              + "(?<hour>\\d{1,2})(?:(?<minute>\\d{2})(?<second>\\d{2})?)?(?!\\d)");

  /** Points in the place of colons, where a word shows that they belong to a time. */
  private static final Pattern POINTS =
      Pattern.compile(
          "(?<=\\bkl\\.\\s?|\\bklo\\s)\\d{1,2}\\.\\d{2}(?!\\d)"
              + "|(?<![\\d.])\\d{1,2}\\.\\d{2}(?:\\.\\d{2})?(?=\\s?[AaPp]\\.?\\s?[Mm]\\b)");

  private static final Pattern HOUR_ALONE =
      Pattern.compile("(?<![\\d:.])(\\d{1,2})(?=\\s?[AaPp]\\.?\\s?[Mm]\\b(?!\\.?\\s?\\d))");

  /** "8点" and "8点半"; but "3時間" is how long something takes. */
  private static final Pattern HAN_HOUR =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[点點時时시](半|반)?(?!\\s?\\d|[间間간钟鐘])");

  /** Digits of a day without any sign between them. */
  private static final int DAY = 8;

  private TimeNotation() {}

  static String usual(String date) {
    String spaced = date.replace('\u00a0', ' ').strip();
    String apart =
        mayBeIso(spaced) ? ISO.matcher(spaced).replaceFirst(TimeNotation::withColons) : spaced;
    String colons =
        apart.indexOf('.') < 0
            ? apart
            : POINTS.matcher(apart).replaceFirst(time -> time.group().replace('.', ':'));
    String hours = hasHalf(colons) ? HOUR_ALONE.matcher(colons).replaceFirst("$1:00") : colons;
    return hasHan(hours) ? HAN_HOUR.matcher(hours).replaceFirst(TimeNotation::hanHour) : hours;
  }

  /** Whether a T stands behind a digit, or the text begins with digits alone: most do neither. */
  private static boolean mayBeIso(String date) {
    int digits = 0;
    while (digits < date.length() && isDigit(date.charAt(digits))) {
      digits++;
    }
    for (int i = 1; i < date.length(); i++) {
      char c = date.charAt(i);
      if ((c == 'T' || c == 't') && isDigit(date.charAt(i - 1))) {
        return true;
      }
    }
    return digits >= DAY;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether there is an M where the sign of half a day may end. */
  private static boolean hasHalf(String date) {
    for (int i = 1; i < date.length(); i++) {
      char c = date.charAt(i);
      char before = date.charAt(i - 1);
      if ((c == 'm' || c == 'M')
          && (Character.isWhitespace(before) || "AaPp.".indexOf(before) >= 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasHan(String date) {
    return date.chars().anyMatch(c -> "点點時时시".indexOf(c) >= 0);
  }

  private static String hanHour(MatchResult time) {
    return time.group(1) + (time.group(2) == null ? ":00" : ":30");
  }

  private static String withColons(MatchResult time) {
    String hour = time.group("hour");
    if (hour == null) {
      return " ";
    }
    String minute = time.group("minute");
    String second = time.group("second");
    return " "
        + hour
        + ":"
        + (minute == null ? "00" : minute)
        + (second == null ? "" : ":" + second);
  }
}
