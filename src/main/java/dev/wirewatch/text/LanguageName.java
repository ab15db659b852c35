package dev.wirewatch.text;

import java.util.Locale;

/** The name of a language, as pages show it. */
public final class LanguageName {

  private LanguageName() {}

  /**
   * The English name, such as {@code Chinese (Taiwan)}.
   *
   * @param tag as in BCP 47; of one that is unknown, the tag itself is the name
   */
  public static String inEnglish(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }
}
