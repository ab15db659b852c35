package dev.wirewatch.item;

import java.util.List;
import java.util.Set;

/**
 * What makes items bear on something that somebody wrote: that one of some queries finds them, or
 * where there is no query, that they have one of some themes. Without either, none does.
 */
public record Bearing(List<String> queries, Set<String> themes) {}
