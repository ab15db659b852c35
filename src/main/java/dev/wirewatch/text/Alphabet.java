package dev.wirewatch.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Scripts and letters of languages, as the Unicode CLDR has them. */
final class Alphabet {

  /** What a text is tried with: more letters tell nothing more. */
  private static final int FIRST = 400;

  /** Languages that are printed in a second script too, which the CLDR's main data leaves out. */
  private static final Map<String, Set<UnicodeScript>> SECOND =
      Map.of(
          "sr", Set.of(UnicodeScript.LATIN),
          "bs", Set.of(UnicodeScript.CYRILLIC),
          "uz", Set.of(UnicodeScript.CYRILLIC),
          "az", Set.of(UnicodeScript.CYRILLIC, UnicodeScript.ARABIC),
          "kk", Set.of(UnicodeScript.LATIN, UnicodeScript.ARABIC),
          "tg", Set.of(UnicodeScript.ARABIC),
          "mn", Set.of(UnicodeScript.MONGOLIAN),
          "ku", Set.of(UnicodeScript.ARABIC, UnicodeScript.CYRILLIC),
          "pa", Set.of(UnicodeScript.ARABIC),
          "ms", Set.of(UnicodeScript.ARABIC));

  private static final Map<String, Set<UnicodeScript>> SCRIPTS = new ConcurrentHashMap<>();
  private static final Map<String, UnicodeSet> LETTERS = new ConcurrentHashMap<>();

  private Alphabet() {}

  /** Whether a language is written in a script; false for what is no language. */
  static boolean isWrittenIn(String language, UnicodeScript script) {
    return SCRIPTS.computeIfAbsent(language, Alphabet::scripts).contains(script)
        || SECOND.getOrDefault(language, Set.of()).contains(script);
  }

  private static Set<UnicodeScript> scripts(String language) {
    int[] codes = UScript.getCode(new ULocale(language));
    return codes == null
        ? Set.of()
        : Arrays.stream(codes)
            .mapToObj(code -> UnicodeScript.forName(UScript.getName(code)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of several languages whose alphabets lack the fewest letters of a text. */
  static List<String> fitting(String text, List<String> languages) {
    String start = text.substring(0, Math.min(text.length(), FIRST)).toLowerCase(Locale.ROOT);
    long[] foreign = languages.stream().mapToLong(language -> foreign(start, language)).toArray();
    long fewest = Arrays.stream(foreign).min().orElse(0);
    return IntStream.range(0, foreign.length)
        .filter(i -> foreign[i] == fewest)
        .mapToObj(languages::get)
        .toList();
  }

  /** How many of a text's letters a language does not have. */
  private static long foreign(String text, String language) {
    UnicodeSet letters = LETTERS.computeIfAbsent(language, Alphabet::letters);
    return text.codePoints().filter(c -> Character.isLetter(c) && !letters.contains(c)).count();
  }

  private static UnicodeSet letters(String language) {
    return LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD).freeze();
  }
}
