package dev.wirewatch.theme;

import java.time.Instant;

/**
 * A theme as it was saved.
 *
 * @param version counted from 1
 * @param query the rule as written
 * @param rule the rule with its vocabularies written out as they were then
 * @param ruleVersion the version that brought this rule: itself, or an earlier one
 * @param by who saved it; {@code themes.yml} where the file brought it
 * @param note why; empty if nobody said
 * @param tests the test headlines, one a line
 */
public record ThemeVersion(
    int version,
    VersionChange change,
    Instant at,
    String by,
    String note,
    String name,
    String colour,
    String description,
    String query,
    String rule,
    int ruleVersion,
    String tests) {}
