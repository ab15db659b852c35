package dev.wirewatch.analysis.claim;

/**
 * What a claim is found again by, as in the TextQuoteSelector of W3C's Web Annotation.
 *
 * @param quote what stood at its place when it was last there
 * @param before the end of what stood before it
 * @param after the beginning of what stood after it
 */
public record Anchor(String quote, String before, String after) {

  private static final int CONTEXT = 64;

  /** The anchor of a place; no character is cut in half. */
  static Anchor of(String text, Span span) {
    int from = Math.max(0, span.start() - CONTEXT);
    int to = Math.min(text.length(), span.end() + CONTEXT);
    if (splits(text, from)) {
      from++;
    }
    if (splits(text, to)) {
      to--;
    }
    return new Anchor(
        text.substring(span.start(), span.end()),
        text.substring(from, span.start()),
        text.substring(span.end(), to));
  }

  /** Whether a place in a text lies within a character of two units. */
  static boolean splits(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
  }
}
