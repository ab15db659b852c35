package dev.wirewatch.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language a text is in, as a BCP 47 tag. The script of most letters decides first, and no
 * declaration outranks it; among the languages of one script a declaration decides, else the
 * letters of their alphabets, else their small words, else the language that most writes in it.
 */
public final class TextLanguage {

  private static final List<String> CYRILLIC =
      List.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg");
  private static final List<String> ARABIC = List.of("ar", "fa", "ur", "ps", "ckb", "ug", "sd");
  private static final String NONE = "";

  private TextLanguage() {}

  /** That of a text alone; empty if it does not tell. */
  public static String of(String text) {
    return of(text, NONE);
  }

  /**
   * That of an entry; empty if nothing tells.
   *
   * @param headline counts for more than the rest does
   * @param declared tags in the order in which they are believed; each may be empty
   */
  public static String of(String headline, String rest, String... declared) {
    UnicodeScript script = Letters.of(headline, rest).script();
    for (String candidate : declared) {
      String tag = primary(candidate);
      if (!tag.isEmpty() && (script == null || Alphabet.isWrittenIn(tag, script))) {
        return tag;
      }
    }
    return byText(script, headline + " " + rest);
  }

  private static String primary(String tag) {
    String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return language.length() > 3 ? NONE : language;
  }

  private static String byText(@Nullable UnicodeScript script, String text) {
    return switch (script) {
      case null -> NONE;
      case LATIN -> SmallWords.language(text, SmallWords.LATIN).orElse(NONE);
      case CYRILLIC -> among(Alphabet.fitting(text, CYRILLIC), text);
      case ARABIC -> Alphabet.fitting(text, ARABIC).getFirst();
      default -> usual(script);
    };
  }

  private static String among(List<String> languages, String text) {
    return SmallWords.language(text, languages).orElse(languages.getFirst());
  }

  /** The language that is most written in a script, as the CLDR has it. */
  private static String usual(UnicodeScript script) {
    int code = UScript.getCodeFromName(script.name());
    var unknown = new ULocale("und_" + UScript.getShortName(code));
    return ULocale.addLikelySubtags(unknown).getLanguage();
  }
}
