package dev.wirewatch.theme;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a part of a theme, before anyone looks at what its rule says.
 *
 * @param field the part, as the file and the HTTP API name it
 * @param reason a sentence
 */
public record Flaw(String field, String reason) {

  private static final int LONGEST_QUERY = 100_000;

  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\r\\t]]");

  /** A text that is too long, or has characters that cannot be stored or read. */
  static Optional<Flaw> inText(String field, String text, int longest) {
    if (text.length() > longest) {
      return Optional.of(
          new Flaw(field, "This text is longer than %,d characters.".formatted(longest)));
    }
    var unreadable = UNREADABLE.matcher(text);
    return unreadable.find()
        ? Optional.of(
            new Flaw(
                field,
                "This text has the control character U+%04X; remove it."
                    .formatted(text.codePointAt(unreadable.start()))))
        : Optional.empty();
  }

  /** A query that is too long or cannot be stored; what else it has is for the language to say. */
  static Optional<Flaw> inQuery(String query) {
    return query.length() > LONGEST_QUERY || query.indexOf('\0') >= 0
        ? inText("query", query, LONGEST_QUERY)
        : Optional.empty();
  }

  static Optional<Flaw> inText(String field, String text, Pattern form, String reason) {
    return form.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(new Flaw(field, reason.formatted(text)));
  }
}
