package dev.wirewatch.theme;

import dev.wirewatch.query.RuleQuery;

/**
 * A theme's rule in force, ready to run.
 *
 * @param query the rule, vocabularies included
 */
public record Rule(String themeId, int version, RuleQuery query) {}
