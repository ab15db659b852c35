package dev.wirewatch.theme;

/**
 * A headline that a theme's rule is tried on at every save.
 *
 * @param text on one line
 * @param language BCP 47 tag, or empty
 * @param expected whether the rule shall match it
 */
public record TestHeadline(String text, String language, boolean expected) {

  public TestHeadline {
    text = text.replaceAll("\\s+", " ").strip();
    language = language.strip();
  }

  /** Such as {@code match ru: Лавров прибыл в Пекин}. */
  String line() {
    return (expected ? "match" : "ignore")
        + (language.isEmpty() ? "" : " " + language)
        + ": "
        + text;
  }
}
