package dev.wirewatch.feed.parse;

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

/**
 * Months as publishers write them, full, short or cut to three letters, in the languages whose
 * feeds were seen to use their own names instead of RFC 822's English ones.
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

  private static final Pattern MARKS = Pattern.compile("[\\p{M}.]+");

  private static final Map<String, Month> NAMES = names();

  private MonthNames() {}

  static Optional<Month> month(String name) {
    return Optional.ofNullable(NAMES.get(plain(name)));
  }

  private static Map<String, Month> names() {
    Map<String, Month> names = new HashMap<>();
    for (String language : LANGUAGES) {
      add(names, Locale.of(language));
    }
    names.put("sept", Month.SEPTEMBER);
    // Seen in Greek feeds instead of the short names that Greeks use today.
    names.putIfAbsent("ιον", Month.JUNE);
    names.putIfAbsent("ιολ", Month.JULY);
    return Map.copyOf(names);
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
    return MARKS.matcher(letters).replaceAll("");
  }
}
