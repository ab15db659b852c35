package dev.wirewatch.source.date;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the word beside a time of day that says which half of the day is meant. */
final class HalfDays {

  private static final Pattern MERIDIEM_AFTER =
      Pattern.compile("^[\\s,]*([AaPp])\\s?\\.?\\s?[Mm]\\b\\.?");
  private static final Pattern MERIDIEM_BEFORE =
      Pattern.compile("\\b([AaPp])\\.?\\s?[Mm]\\.?[\\s,]*$");

  private static final Pattern ZONE = Pattern.compile("^\\s*\\(?([A-Za-z]{1,5})\\b");

  private static final Map<UnicodeScript, DayPeriods> BY_SCRIPT = new ConcurrentHashMap<>();

  private HalfDays() {}

  /**
   * A part of the day.
   *
   * @param from where the word begins, or the time if it stands before the word
   * @param to behind both
   */
  record Part(DayHours hours, int from, int to) {}

  /** The part that is named beside the time between two places of a text; empty if none is. */
  static Optional<Part> beside(String text, int start, int end) {
    String after = text.substring(end);
    Matcher meridiem = MERIDIEM_AFTER.matcher(after);
    if (meridiem.find()) {
      return Optional.of(new Part(meridiem(meridiem), start, end + meridiem.end()));
    }
    String before = text.substring(0, start);
    return behind(after, start, end).or(() -> ahead(before, end));
  }

  private static Optional<Part> behind(String after, int start, int end) {
    return script(after, 0, 1)
        .filter(script -> !isZone(after))
        .flatMap(script -> periods(script).behind(after))
        .map(word -> new Part(word.hours(), start, end + word.end()));
  }

  private static Optional<Part> ahead(String before, int end) {
    Matcher meridiem = MERIDIEM_BEFORE.matcher(before);
    if (meridiem.find()) {
      return Optional.of(new Part(meridiem(meridiem), meridiem.start(), end));
    }
    return script(before, before.length() - 1, -1)
        .flatMap(script -> periods(script).ahead(before))
        .map(word -> new Part(word.hours(), word.start(), end));
  }

  private static DayHours meridiem(Matcher word) {
    return word.group(1).equalsIgnoreCase("a") ? DayHours.MORNING : DayHours.AFTERNOON;
  }

  private static DayPeriods periods(UnicodeScript script) {
    return BY_SCRIPT.computeIfAbsent(script, DayPeriods::new);
  }

  /** Most words behind times are zones, and need no look into the languages. */
  private static boolean isZone(String after) {
    Matcher word = ZONE.matcher(after);
    return word.find() && ZoneNames.isAbbreviation(word.group(1));
  }

  /** Of the first letter from a place on; empty if anything but margins stands before it. */
  private static Optional<UnicodeScript> script(String text, int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && " ,.".indexOf(text.charAt(at)) >= 0) {
      at += step;
    }
    if (at < 0 || at >= text.length() || !isLetter(text.charAt(at))) {
      return Optional.empty();
    }
    UnicodeScript script = UnicodeScript.of(text.charAt(at));
    return Optional.of(
        switch (script) {
          case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
          default -> script;
        });
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
