package dev.wirewatch.item;

/**
 * The words that made a rule match.
 *
 * @param field {@code title} or {@code summary}
 * @param start offset of the first character in that field, in UTF-16 units
 * @param end offset after the last character
 * @param text the matched words as they stand in the field
 */
public record Evidence(String field, int start, int end, String text) {}
