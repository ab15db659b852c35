package dev.wirewatch.theme;

import org.jspecify.annotations.Nullable;

/**
 * A subject that the desk follows, and the rule that finds it.
 *
 * @param colour as {@code #rrggbb}
 * @param query the rule, in the query language
 * @param version number of the rule in force, counted from 1; 0 while none was ever good
 * @param problem why the rule cannot be used, with its place; none if it can
 */
public record Theme(
    String id,
    String name,
    String colour,
    String query,
    String description,
    int version,
    @Nullable String problem) {}
