package dev.wirewatch.theme;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a part of a theme, before anyone looks at what its rule says.
 *
 * @param field the part, as the file and the HTTP API name it
 * @param reason a sentence
 */
public record Flaw(String field, String reason) {

  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\r\\t]]");

  /** A text that is too long, or has characters that cannot be stored or read. */
  static Optional<Flaw> inText(String field, String text, int longest) {
    return text.length() > longest
        ? Optional.of(
            new Flaw(
                field,
                "This text has %,d characters; the longest possible is %,d."
                    .formatted(text.length(), longest)))
        : unreadable(field, text);
  }

  private static Optional<Flaw> unreadable(String field, String text) {
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
    try {
      QueryLanguage.checkLength(query);
    } catch (QueryProblem tooLong) {
      return Optional.of(new Flaw("query", tooLong.sentence()));
    }
    return query.indexOf('\0') >= 0 ? unreadable("query", query) : Optional.empty();
  }

  static Optional<Flaw> inText(String field, String text, Pattern form, String reason) {
    return form.matcher(text).matches()
        ? Optional.empty()
        : Optional.of(new Flaw(field, reason.formatted(text)));
  }
}
