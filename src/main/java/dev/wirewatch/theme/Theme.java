package dev.wirewatch.theme;

import org.jspecify.annotations.Nullable;

/**
 * A subject that the desk follows, and the rule that finds it.
 *
 * @param colour as {@code #rrggbb}
 * @param query the rule, in the query language
 * @param version number of the last version saved, counted from 1; 0 while none was ever good
 * @param ruleVersion the version that brought the rule in force, as in the evidence of tags; 0 if
 *     no rule is in force
 * @param problem why the rule cannot be used, with its place; none if it can
 */
public record Theme(
    String id,
    String name,
    String colour,
    String query,
    String description,
    int version,
    int ruleVersion,
    @Nullable String problem) {}
