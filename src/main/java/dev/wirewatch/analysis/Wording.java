package dev.wirewatch.analysis;

import dev.wirewatch.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** Texts as callers send them, which no database and no answer may stumble over. */
public final class Wording {

  static final String BROKEN =
      "The text has a character that is none: a NUL, or half of one beyond the basic plane.";

  private Wording() {}

  /** Whether a text has a NUL or a lone surrogate, which UTF-8 and PostgreSQL do not take. */
  static boolean isBroken(String text) {
    return text.codePoints()
        .anyMatch(point ->
            point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  /**
   * The text, if it can be kept.
   *
   * @param most how many UTF-16 code units it may have
   * @throws BadRequest if it is longer, or has characters that are none
   */
  public static String checked(String field, String text, int most) {
    if (text.length() > most) {
      throw new BadRequest(field, field + " may have " + most + " characters; shorten it.");
    }
    if (isBroken(text)) {
      throw new BadRequest(field, field + " cannot be kept. " + BROKEN);
    }
    return text;
  }

  /** The same without space around it; null if nothing is left. */
  public static @Nullable String stripped(String field, @Nullable String text, int most) {
    return text == null || text.isBlank() ? null : checked(field, text.strip(), most);
  }
}
