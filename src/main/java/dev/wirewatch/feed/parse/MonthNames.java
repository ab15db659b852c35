package dev.wirewatch.feed.parse;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Months as publishers write them, full, short or cut to three letters, in the languages whose
 * feeds were seen to use their own names instead of RFC 822's English ones.
 */
final class MonthNames {

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Month> NAMES = names();

  private MonthNames() {}

  static Optional<Month> month(String name) {
    return Optional.ofNullable(NAMES.get(plain(name)));
  }

  private static Map<String, Month> names() {
    Map<String, Month> names = new HashMap<>();
    // The first language wins where two share an abbreviation.
    for (String language : List.of("en", "de", "fr", "it", "es", "pt", "nl", "ru", "uk", "pl")) {
      for (Month month : Month.values()) {
        add(names, month, Locale.of(language));
      }
    }
    names.put("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }

  private static void add(Map<String, Month> names, Month month, Locale locale) {
    for (TextStyle style : STYLES) {
      String name = plain(month.getDisplayName(style, locale));
      names.putIfAbsent(name, month);
      names.putIfAbsent(name.substring(0, Math.min(3, name.length())), month);
    }
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "").replace("й", "и");
  }
}
