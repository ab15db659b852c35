package dev.wirewatch.feed.parse;

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

  private TimeNotation() {}

  static String usual(String date) {
    String spaced = date.replace('\u00a0', ' ').strip();
    String apart = ISO.matcher(spaced).replaceFirst(TimeNotation::withColons);
    String colons = POINTS.matcher(apart).replaceFirst(time -> time.group().replace('.', ':'));
    String hours = HOUR_ALONE.matcher(colons).replaceFirst("$1:00");
    return HAN_HOUR.matcher(hours).replaceFirst(TimeNotation::hanHour);
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
