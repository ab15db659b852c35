package dev.wirewatch.theme.edit;

import java.util.List;

/**
 * What a save brought.
 *
 * @param themes ids of the themes that have a new version; none if nothing changed
 * @param tests how the test headlines of these themes do now
 */
public record Saved(List<String> themes, TestReport tests) {}
