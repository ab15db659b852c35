package dev.wirewatch.analysis.claim;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start of its first unit, counted from 0
 * @param end of the first unit behind it
 */
public record Span(int start, int end) {}
