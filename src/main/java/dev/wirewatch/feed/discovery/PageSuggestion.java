package dev.wirewatch.feed.discovery;

import dev.wirewatch.source.PageRules;
import java.util.List;

/**
 * A way to watch a page.
 *
 * @param rules selectors that find its entries
 * @param zone in which the site probably dates them; empty if unknown
 * @param total entries that the selectors find
 * @param entries the first of them, as they would be shown
 */
public record PageSuggestion(PageRules rules, String zone, int total, List<EntryPreview> entries) {}
