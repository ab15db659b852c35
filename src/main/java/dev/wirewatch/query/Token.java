package dev.wirewatch.query;

/**
 * A piece of a query.
 *
 * @param text its content, without quotation marks, {@code @}, or the number
 * @param number of {@code NEAR/8}, {@code ~8}; -1 where there is none
 */
record Token(Kind kind, String text, int number, int offset) {

  enum Kind {
    WORD,
    PHRASE,
    VOCABULARY,
    OPEN,
    CLOSE,
    COMMA,
    COLON,
    PLUS,
    MINUS,
    AND,
    OR,
    NOT,
    NOT_WITHIN,
    NEAR,
    BEFORE,
    TILDE,
    BOOST,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The token as a message names it. */
  String shown() {
    return kind == Kind.END ? "the end" : "\"" + text + "\"";
  }
}
