package dev.wirewatch.idempotency;

import dev.wirewatch.web.BadRequest;

/** A key that somebody made up for one request. */
record RequestKey(String person, String key) {

  static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  /**
   * Reads the header; the key is a string as RFC 9651 writes it, in quotes, or the same without.
   *
   * @throws BadRequest if it is empty or too long
   */
  static RequestKey of(String person, String header) {
    String key = header.strip();
    if (key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")) {
      key = key.substring(1, key.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw new BadRequest(HEADER, HEADER + " must have 1 to " + LONGEST + " characters.");
    }
    return new RequestKey(person, key);
  }
}
