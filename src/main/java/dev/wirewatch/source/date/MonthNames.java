package dev.wirewatch.source.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Months as publishers write them, full, short or cut to three letters, in the languages whose
 * feeds were seen to use their own names instead of RFC 822's English ones; and months of the
 * Persian and the Islamic calendar.
 */
final class MonthNames {

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  /** The first wins where two share a name or its beginning. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "it", "es", "pt", "nl", "ru", "uk", "pl", "el", "hu", "ro", "bg", "sv",
          "nb", "da", "cs", "tr", "fi", "et", "sk", "sl", "lt", "lv", "ca", "id");

  /** Languages whose names are not told by their first three letters; the Arab world has four. */
  private static final List<String> WHOLE =
      List.of(
          "ar", "ar-SY", "ar-DZ", "ar-MA", "fa", "ur", "he", "hi", "bn", "th", "hr", "sr", "mk",
          "be", "kk", "ka", "hy", "az", "gl");

  private static final List<String> OTHER_CALENDARS =
      List.of(
          "fa@calendar=persian",
          "fa_AF@calendar=persian",
          "ar@calendar=islamic-umalqura",
          "fa@calendar=islamic-umalqura");

  /**
   * Of Latin, Greek and Cyrillic letters, and those of the Arabic alef; other marks are letters.
   */
  private static final Pattern MARKS = Pattern.compile("[\u0300-\u036f\u064b-\u0655\\p{Cf}.]+");

  private static final Map<String, Month> NAMES = names();

  /** By their numbers in the year. */
  private static final Map<String, Integer> OTHERS = others();

  /** Stands before the name, as in "21 במרץ". */
  private static final String HEBREW_IN = "ב";

  private MonthNames() {}

  /** The number of the month that a name means in a year, if it has such a month. */
  static Optional<Integer> month(String name, int year) {
    String plain = plain(name);
    String first = plain.split(" ", 2)[0];
    String bare = plain.startsWith(HEBREW_IN) ? plain.substring(1) : plain;
    return Stream.of(plain, first, bare).flatMap(each -> known(each, year)).findFirst();
  }

  private static Stream<Integer> known(String name, int year) {
    return CalendarYears.isOther(year)
        ? Stream.ofNullable(OTHERS.get(name))
        : Optional.ofNullable(NAMES.get(name)).map(Month::getValue).stream();
  }

  private static Map<String, Integer> others() {
    Map<String, Integer> others = new HashMap<>();
    for (String calendar : OTHER_CALENDARS) {
      String[] names = new DateFormatSymbols(new ULocale(calendar)).getMonths();
      for (int month = 0; month < names.length; month++) {
        others.putIfAbsent(plain(names[month]), month + 1);
      }
    }
    return Map.copyOf(others);
  }

  private static Map<String, Month> names() {
    Map<String, Month> names = new HashMap<>();
    for (String language : LANGUAGES) {
      add(names, Locale.of(language));
    }
    for (String language : WHOLE) {
      addWhole(names, Locale.forLanguageTag(language));
    }
    names.put("sept", Month.SEPTEMBER);
    // Seen in Greek feeds instead of the short names that Greeks use today.
    names.putIfAbsent("ιον", Month.JUNE);
    names.putIfAbsent("ιολ", Month.JULY);
    return Map.copyOf(names);
  }

  private static void addWhole(Map<String, Month> names, Locale locale) {
    for (Month month : Month.values()) {
      STYLES.forEach(style -> names.putIfAbsent(plain(month.getDisplayName(style, locale)), month));
    }
  }

  private static void add(Map<String, Month> names, Locale locale) {
    var beginnings = new HashMap<String, EnumSet<Month>>();
    for (Month month : Month.values()) {
      for (TextStyle style : STYLES) {
        String name = plain(month.getDisplayName(style, locale));
        names.putIfAbsent(name, month);
        beginnings.computeIfAbsent(beginning(name), cut -> EnumSet.noneOf(Month.class)).add(month);
      }
    }
    // Such as "jui", which may be juin or juillet, would say nothing.
    beginnings.forEach((cut, months) -> {
      if (months.size() == 1) {
        names.putIfAbsent(cut, months.iterator().next());
      }
    });
  }

  private static String beginning(String name) {
    return name.substring(0, Math.min(3, name.length()));
  }

  private static String plain(String name) {
    String letters = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    // The article of a second word may be missing; Persian has letters of its own for two.
    return MARKS
        .matcher(letters)
        .replaceAll("")
        .replaceFirst("(?<=\\s)ال", "")
        .replace('ي', 'ی')
        .replace('ك', 'ک')
        .replace('׳', '\'');
  }
}
