package dev.wirewatch.source.date;

import dev.wirewatch.source.DateHome;
import java.lang.Character.UnicodeScript;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Zones in words, as in "10:00 Moscow time", "по московскому времени", "北京时间". They stand before or
 * behind the time, or apart from it.
 */
final class NamedZones {

  private static final Pattern HINT =
      Pattern.compile("(?iu)time\\b|врем|(?<!\\p{L})по\\s|时间|時|시간|시각|표준시|八区|八區");
  private static final String OPEN = "[(\\[（【]?\\s*";
  private static final String CLOSE = "\\s*[)\\]）】]?";

  /** Each with a place whose zone is meant. */
  private static final List<Pattern> PHRASES =
      List.of(
          Pattern.compile(
              "(?iu)"
                  + OPEN
                  + "\\b(?<place>(?:\\p{L}[\\p{L}.'-]*\\s){0,2}\\p{L}[\\p{L}.'-]*?)"
                  + "(?:\\s(?:local|standard|daylight|summer))?\\s+time\\b"
                  + CLOSE),
          Pattern.compile(
              "(?iu)"
                  + OPEN
                  + "(?<!\\p{L})по\\s+(?<place>\\p{L}[\\p{L}-]*)(?:\\s+времени)?"
                  + CLOSE),
          Pattern.compile("(?iu)" + OPEN + "(?<place>\\p{L}[\\p{L}-]*)\\s+врем(?:я|ени)" + CLOSE),
          Pattern.compile("(?iu)" + OPEN + "время\\s+(?<place>\\p{L}[\\p{L}-]*)" + CLOSE),
          Pattern.compile(
              OPEN
                  + "(?<place>[\\p{IsHan}\\p{IsKatakana}ー]{2,8}?)(?:当地|當地)?"
                  + "(?:标准时间|標準時間|標準時|时间|時間)"
                  + CLOSE),
          Pattern.compile(OPEN + "(?<place>东八区|東八區)" + CLOSE),
          Pattern.compile(OPEN + "(?<place>[\\p{IsHangul}]{2,8}?)\\s?(?:표준시|시간|시각)" + CLOSE));

  private static final Pattern LOCAL = Pattern.compile("(?iu)local|местн\\p{L}*|当地|當地|現地|현지");

  private NamedZones() {}

  /**
   * A zone in words.
   *
   * @param rest of the text, without them
   */
  record Named(ZoneId zone, String rest) {}

  /** The zone that a text names in words; empty if it names none that is known. */
  static Optional<Named> in(String text, DateHome home) {
    return HINT.matcher(text).find()
        ? PHRASES.stream()
            .flatMap(phrase -> phrase.matcher(text).results())
            .flatMap(phrase -> named(text, phrase, home).stream())
            .findFirst()
        : Optional.empty();
  }

  /** Words before the place's own name may stand in its group; the longest that is known counts. */
  private static Optional<Named> named(String text, MatchResult phrase, DateHome home) {
    String place = phrase.group("place");
    return IntStream.range(0, place.length() - 1)
        .filter(at -> at == 0 || place.charAt(at - 1) == ' ' || isUnspaced(place))
        .boxed()
        .flatMap(at ->
            zone(place.substring(at), home)
                .map(zone -> new Named(zone, without(text, phrase, at)))
                .stream())
        .findFirst();
  }

  private static boolean isUnspaced(String place) {
    return ZonePlaces.script(place) == UnicodeScript.HAN;
  }

  private static String without(String text, MatchResult phrase, int at) {
    return text.substring(0, phrase.start("place") + at) + " " + text.substring(phrase.end());
  }

  private static Optional<ZoneId> zone(String place, DateHome home) {
    if (LOCAL.matcher(place).matches()) {
      return Optional.of(home.zone());
    }
    return place.length() < 3
        ? ZonePlaces.zone(place)
        : ZoneNames.zone(place, home).or(() -> ZonePlaces.zone(place));
  }
}
