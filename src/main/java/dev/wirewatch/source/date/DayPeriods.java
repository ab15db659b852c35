package dev.wirewatch.source.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words of one script that say in which part of the day an hour lies: AM and PM of its languages,
 * and their periods such as "in the evening" (CLDR). Publishers use some more, which are told here.
 */
final class DayPeriods {

  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.HAN, "zh zh-Hant ja"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.CYRILLIC, "ru uk bg sr mk kk ky mn"),
          Map.entry(
              UnicodeScript.LATIN,
              "es pt fr it ro ca gl de nl sv da nb fi et lv lt pl cs sk sl hr hu tr az vi id ms"
                  + " sq"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.ARABIC, "ar fa ur"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi mr ne"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"));

  /** First and last hour, and words for the hours between. */
  private static final Map<UnicodeScript, String> MORE =
      Map.of(
          UnicodeScript.HAN,
          """
          0-4|凌晨|未明
          4-10|清晨|早上|早晨|早间|早間|早朝|早|朝
          11-13|中午|午间|午間|正午|昼
          12-17|午后
          16-19|傍晚|黄昏|黃昏|夕方
          18-23|晚上|晚间|晚間|夜晚|入夜|晚|夜
          20-4|夜间|夜間|夜里|夜裡|夜裏|深夜|半夜
          23-1|午夜|子夜
          """,
          UnicodeScript.HANGUL,
          """
          0-5|새벽
          11-16|낮
          23-1|자정
          """,
          UnicodeScript.CYRILLIC,
          """
          4-11|утром
          12-17|днем|днём|пополудни
          18-23|вечером
          22-4|ночью
          """,
          UnicodeScript.ARABIC,
          """
          0-11|صباحا|صبح|ق.ظ|قبل از ظهر
          11-14|ظهرا
          12-23|مساء|ب.ظ|بعد از ظهر
          14-18|عصرا
          19-4|ليلا
          """,
          UnicodeScript.HEBREW,
          """
          0-11|לפנה"צ|לפנה״צ
          12-23|אחה"צ|אחה״צ
          """);

  /** They write without spaces between words. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Shorter words before a time are something else more often, such as Sa for Saturday. */
  private static final int SHORTEST_AHEAD = 3;

  private static final Set<String> SHORT_AHEAD = Set.of("öö", "ös", "de.", "du.");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\u064b-\u0652\u0640]");

  private final Map<String, DayHours> hours = new HashMap<>();
  private final Pattern ahead;
  private final Pattern behind;

  DayPeriods(UnicodeScript script) {
    Map<String, DayHours> words = new HashMap<>();
    for (String language : LANGUAGES.getOrDefault(script, "").split(" ")) {
      addAll(words, ULocale.forLanguageTag(language));
    }
    MORE.getOrDefault(script, "").lines().forEach(line -> addAll(words, line));
    words.keySet().removeIf(word -> UnicodeScript.of(word.codePointAt(0)) != script);
    words.forEach((word, meant) -> hours.merge(key(word), meant, DayHours::and));
    boolean unspaced = UNSPACED.contains(script);
    this.ahead =
        Pattern.compile(
            "(?iu)"
                + (unspaced ? "" : "(?<![\\p{L}\\p{M}])")
                + any(words.keySet(), word -> unspaced || isLong(word))
                + "[\\s,]*$");
    this.behind =
        Pattern.compile(
            "(?iu)^[\\s,]*"
                + any(words.keySet(), word -> !unspaced || word.length() > 1)
                + (unspaced ? "" : "(?![\\p{L}\\p{M}])"));
  }

  /** A word and where it stands in a text, with its margin. */
  record Word(DayHours hours, int start, int end) {}

  /** The word that a text ends with. */
  Optional<Word> ahead(String text) {
    return word(ahead.matcher(text));
  }

  /** The word that a text begins with. */
  Optional<Word> behind(String text) {
    return word(behind.matcher(text));
  }

  private Optional<Word> word(Matcher found) {
    return found.find()
        ? Optional.ofNullable(hours.get(key(found.group(1))))
            .map(meant -> new Word(meant, found.start(), found.end()))
        : Optional.empty();
  }

  private static void addAll(Map<String, DayHours> words, ULocale language) {
    String[] halves = new DateFormatSymbols(language).getAmPmStrings();
    add(words, halves[0], DayHours.MORNING);
    add(words, halves[1], DayHours.AFTERNOON);
    for (String length : List.of("B", "BBBB")) {
      var format = new SimpleDateFormat(length, language);
      format.setTimeZone(TimeZone.GMT_ZONE);
      for (int hour = 0; hour < 24; hour++) {
        String word = format.format(new Date(Duration.ofHours(hour).toMillis()));
        // Where a language has no periods, its halves come again.
        if (Arrays.stream(halves).noneMatch(word::equals)) {
          add(words, word, DayHours.between(hour, hour));
        }
      }
    }
  }

  private static void addAll(Map<String, DayHours> words, String line) {
    String[] parts = line.split("\\|");
    String[] ends = parts[0].split("-");
    DayHours meant = DayHours.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    Arrays.stream(parts).skip(1).forEach(word -> add(words, word, meant));
  }

  private static void add(Map<String, DayHours> words, String word, DayHours meant) {
    String plain = UNSEEN.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC)).replaceAll("");
    words.merge(plain.toLowerCase(Locale.ROOT), meant, DayHours::and);
  }

  private static boolean isLong(String word) {
    return key(word).length() >= SHORTEST_AHEAD || SHORT_AHEAD.contains(word);
  }

  private static String any(Set<String> words, Predicate<String> which) {
    return words.stream()
        .filter(which)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(DayPeriods::loosely)
        .collect(Collectors.joining("|", "(", ")\\.?"));
  }

  /** With or without its points and spaces; short ones would be other words without points. */
  private static String loosely(String word) {
    boolean strict = word.matches("[a-z]{1,3}\\.|[a-z] [a-z]\\.");
    return strict ? Pattern.quote(word) : withOrWithout(word);
  }

  private static String withOrWithout(String word) {
    return word.codePoints()
        .mapToObj(sign ->
            switch (sign) {
              case '.' -> "\\.?";
              case ' ' -> "\\s*";
              case '’' -> "['’]";
              default -> Pattern.quote(Character.toString(sign));
            })
        .collect(Collectors.joining());
  }

  private static String key(String word) {
    return Objects.requireNonNull(word)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.\\s]", "")
        .replace('’', '\'');
  }
}
