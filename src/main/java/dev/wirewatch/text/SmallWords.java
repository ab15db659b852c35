package dev.wirewatch.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words without which hardly a sentence of a language is written. */
final class SmallWords {

  /** In the order in which they win where as many words fit several. */
  static final List<String> LATIN =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "id", "vi");

  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          words("en", "the of and to in for on with is at from by as after over says"),
          words("de", "der die das und in von mit für ist im zu auf den nach bei ein"),
          words("fr", "le la les des et en un une du pour dans au sur est avec aux"),
          words("es", "el la los las de y en un una por para con del al que se"),
          words("it", "il lo la gli di e in un una per con del della che al sul"),
          words("pt", "o os as de e em um uma para com do da no na que não"),
          words("nl", "de het een van en in op voor met is te bij uit door aan niet"),
          words("pl", "i w na z do się nie o za po od dla że jest przez"),
          words("tr", "ve bir bu için ile da de olarak çok en yeni oldu dedi sonra"),
          words("id", "dan yang di ke dari untuk dengan ini pada akan tidak dalam"),
          words("vi", "và của các trong cho với là được không người những tại"),
          words("ru", "и в на с по не о из за что для как от до это"),
          words("uk", "і в на з у що не до за про як та для від це"),
          words("be", "і ў на з у што не да за пра як для ад гэта па"),
          words("bg", "и в на с за не от се да по че ще са при след"),
          words("sr", "и у на се за не од да је су са по из као о"),
          words("mk", "и во на се за не од да е со по што како ќе го"));

  /** The languages that have a word, by their place in this list. */
  private static final List<String> LANGUAGES = List.copyOf(WORDS.keySet());

  private static final Map<String, int[]> BY_WORD = byWord();
  private static final int LONGEST =
      BY_WORD.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final int ENOUGH = 3;

  private SmallWords() {}

  private static Map.Entry<String, Set<String>> words(String language, String words) {
    return Map.entry(language, Arrays.stream(words.split(" ")).collect(Collectors.toSet()));
  }

  private static Map<String, int[]> byWord() {
    return WORDS.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                word ->
                    IntStream.range(0, LANGUAGES.size())
                        .filter(i -> WORDS.getOrDefault(LANGUAGES.get(i), Set.of()).contains(word))
                        .toArray()));
  }

  /** Which of several languages a text has most small words of; none if it has too few. */
  static Optional<String> language(String text, List<String> languages) {
    int[] counts = counts(text.toLowerCase(Locale.ROOT));
    String best = "";
    int most = ENOUGH - 1;
    for (String language : languages) {
      int known = LANGUAGES.indexOf(language);
      int count = known < 0 ? 0 : counts[known];
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** How many small words of each language a text has. */
  private static int[] counts(String text) {
    int[] counts = new int[LANGUAGES.size()];
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (!Character.isLetter(c)) {
        count(text, start, at, counts);
        start = at + Character.charCount(c);
      }
      at += Character.charCount(c);
    }
    count(text, start, text.length(), counts);
    return counts;
  }

  private static void count(String text, int start, int end, int[] counts) {
    int[] found =
        end == start || end - start > LONGEST ? null : BY_WORD.get(text.substring(start, end));
    if (found != null) {
      for (int language : found) {
        counts[language]++;
      }
    }
  }
}
