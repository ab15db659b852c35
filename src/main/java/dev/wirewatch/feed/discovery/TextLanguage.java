package dev.wirewatch.feed.discovery;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which language headlines are in: by script, within Latin and Cyrillic by their small words. */
final class TextLanguage {

  /** In the order in which they win where as many words fit several. */
  private static final List<Map.Entry<String, Set<String>>> LATIN =
      List.of(
          words("en", "the of and to in for on with is at from by as after over says"),
          words("de", "der die das und in von mit für ist im zu auf den nach bei ein"),
          words("fr", "le la les des et en un une du pour dans au sur est avec aux"),
          words("es", "el la los las de y en un una por para con del al que se"),
          words("it", "il lo la gli di e in un una per con del della che al sul"),
          words("pt", "o os as de e em um uma para com do da no na que não"),
          words("nl", "de het een en van in op voor met is te bij uit door aan niet"),
          words("pl", "i w na z do się nie o za po od dla że jest przez"),
          words("tr", "ve bir bu için ile da de olarak çok en yeni oldu dedi sonra"),
          words("id", "dan yang di ke dari untuk dengan ini pada akan tidak dalam"),
          words("vi", "và của các trong cho với là được không người những tại"));

  private static final List<Map.Entry<String, Set<String>>> CYRILLIC =
      List.of(
          words("ru", "и в на с по не о из за что для как от до это"),
          words("uk", "і в на з у що не до за про як та для від це"),
          words("bg", "и в на с за не от се да по че ще са при след"));

  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");
  private static final int ENOUGH = 3;

  private TextLanguage() {}

  private static Map.Entry<String, Set<String>> words(String language, String words) {
    return Map.entry(language, Set.of(words.split(" ")));
  }

  /** BCP 47 tag; empty if the text does not tell. */
  static String of(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    if (kana * 4 > han && kana > 0) {
      return "ja";
    }
    // A Han character says as much as a few letters.
    letters.computeIfPresent(UnicodeScript.HAN, (script, count) -> count * 3);
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> byScript(most.getKey(), text))
        .orElse("");
  }

  private static String byScript(UnicodeScript script, String text) {
    return switch (script) {
      case HAN -> "zh";
      case HANGUL -> "ko";
      case LATIN -> byWords(text, LATIN);
      case CYRILLIC -> byWords(text, CYRILLIC);
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      default -> "";
    };
  }

  private static String byWords(String text, List<Map.Entry<String, Set<String>>> languages) {
    String[] words = GAP.split(text.toLowerCase(Locale.ROOT));
    String best = "";
    long most = ENOUGH - 1;
    for (var language : languages) {
      long count = Arrays.stream(words).filter(language.getValue()::contains).count();
      if (count > most) {
        most = count;
        best = language.getKey();
      }
    }
    return best;
  }
}
