package dev.wirewatch.source.page;

import dev.wirewatch.source.date.FeedDates;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times that pages write relative to now, in English, Russian, Chinese, Japanese and Korean: "3
 * hours ago", "2小时前", "вчера, 12:30".
 */
final class RelativeTimes {

  private static final Map<String, Duration> UNITS =
      Map.of(
          "sec|s|секунд\\p{L}*|сек|秒|초", Duration.ofSeconds(1),
          "min|m|минут\\p{L}*|мин|分钟|分鐘|分|분", Duration.ofMinutes(1),
          "hour|hr|h|час\\p{L}*|ч|小时|小時|个小时|時間|시간", Duration.ofHours(1),
          "day|d|дн\\p{L}*|день|天|日|일", Duration.ofDays(1),
          "week|w|недел\\p{L}*|周|週間|주", Duration.ofDays(7));

  private static final List<Ago> AGO = UNITS.entrySet().stream().map(Ago::of).toList();

  private static final Pattern NOW =
      Pattern.compile("(?iu)^(?:just now|now|moments ago|только что|刚刚|剛剛|たった今|방금)");

  private static final List<Day> DAYS =
      List.of(
          new Day(Pattern.compile("(?iu)позавчера|前天|おととい|그저께"), 2),
          new Day(Pattern.compile("(?iu)\\byesterday\\b|вчера|昨[天日晚夜]|어제"), 1),
          new Day(Pattern.compile("(?iu)\\btoday\\b|сегодня|今[天日晚早夜]|오늘"), 0));

  private record Ago(Pattern pattern, Duration unit) {
    static Ago of(Map.Entry<String, Duration> unit) {
      String regex =
          "(?iu)(?:(?<![\\d.])(\\d{1,3})|(?<![a-z])(?:an?|one)|(?<![\\p{L}\\d]))\\s*(?:"
              + unit.getKey()
              + ")(?:ond|ute)?s?\\.?\\s*(?:ago\\b|назад|前|전)";
      return new Ago(Pattern.compile(regex), unit.getValue());
    }
  }

  private record Day(Pattern pattern, int daysBack) {}

  private RelativeTimes() {}

  /**
   * When a text means; empty if it is not relative.
   *
   * @param now in the zone of the page's readers
   */
  static Optional<OffsetDateTime> parse(String text, ZonedDateTime now) {
    if (NOW.matcher(text.strip()).find()) {
      return Optional.of(now.toOffsetDateTime());
    }
    for (Ago ago : AGO) {
      Matcher matcher = ago.pattern().matcher(text);
      if (matcher.find()) {
        return Optional.of(
            now.minus(ago.unit().multipliedBy(count(matcher.group(1)))).toOffsetDateTime());
      }
    }
    return DAYS.stream()
        .filter(day -> day.pattern().matcher(text).find())
        .findFirst()
        .map(day -> at(now, now.toLocalDate().minusDays(day.daysBack()), text));
  }

  private static OffsetDateTime at(ZonedDateTime now, LocalDate day, String text) {
    LocalTime time = FeedDates.timeOfDay(text).orElse(LocalTime.MIDNIGHT);
    return day.atTime(time).atZone(now.getZone()).toOffsetDateTime();
  }

  private static int count(@Nullable String number) {
    return number == null ? 1 : Integer.parseInt(number);
  }
}
