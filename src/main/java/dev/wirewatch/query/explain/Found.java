package dev.wirewatch.query.explain;

/**
 * Words of a text that a clause found.
 *
 * @param field {@code title} or {@code summary}
 * @param start offset of the first character in that field, in UTF-16 units
 * @param end offset after the last character
 * @param text the words as they stand there
 */
public record Found(String field, int start, int end, String text) {}
