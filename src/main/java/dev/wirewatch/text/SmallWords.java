package dev.wirewatch.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private static final Pattern GAP = Pattern.compile("[^\\p{L}]+");
  private static final int ENOUGH = 3;

  private SmallWords() {}

  private static Map.Entry<String, Set<String>> words(String language, String words) {
    return Map.entry(language, Arrays.stream(words.split(" ")).collect(Collectors.toSet()));
  }

  /** Which of several languages a text has most small words of; none if it has too few. */
  static Optional<String> language(String text, List<String> languages) {
    String[] words = GAP.split(text.toLowerCase(Locale.ROOT));
    String best = "";
    long most = ENOUGH - 1;
    for (String language : languages) {
      Set<String> small = WORDS.getOrDefault(language, Set.of());
      long count = Arrays.stream(words).filter(small::contains).count();
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
