package dev.wirewatch.query;

import java.util.Locale;
import java.util.Set;

/**
 * Where one sentence ends and the next begins, so that nearness does not reach from one into the
 * other. A full stop ends a sentence only before a capital, a character or a digit, and not behind
 * an initial or an abbreviation; a semicolon parts the news of a roundup.
 */
final class SentenceEnds {

  /** More than any distance that a query may ask for. */
  static final int GAP = Lexer.LARGEST_NUMBER + 1;

  private static final String ALWAYS = "。！？!?；;｡\n";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "adm", "col", "maj", "capt", "cmdr", "lt", "sgt",
          "sen", "rep", "gov", "amb", "pres", "st", "jr", "sr", "vs", "no", "inc", "co", "corp",
          "ltd", "dept", "est", "approx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "гг", "им", "ул", "пр", "др", "проф", "ген", "акад", "руб",
          "млн", "млрд", "трлн", "тыс", "стр", "рис", "чел", "янв", "фев", "мар", "апр", "июн",
          "июл", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек", "ред", "прим");

  private SentenceEnds() {}

  /**
   * Whether a sentence ends between two words.
   *
   * @param word where the word before starts
   * @param end where it ends
   * @param next where the next word starts
   */
  static boolean between(String text, int word, int end, int next) {
    for (int i = end; i < next; i++) {
      char c = text.charAt(i);
      if (ALWAYS.indexOf(c) >= 0 || (c == '.' && isFullStop(text, word, end, i, next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFullStop(String text, int word, int end, int stop, int next) {
    char following = stop + 1 < next ? text.charAt(stop + 1) : 'x';
    return (Character.isWhitespace(following) || "\"'”’»)）】".indexOf(following) >= 0)
        && !Character.isLowerCase(text.codePointAt(next))
        && !isAbbreviation(text.substring(word, end));
  }

  private static boolean isAbbreviation(String word) {
    return word.length() == 1
        || word.indexOf('.') >= 0
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
