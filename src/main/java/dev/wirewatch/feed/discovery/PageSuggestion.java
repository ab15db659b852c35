package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.PageRules;
import java.util.List;

/**
 * A way to watch a page.
 *
 * @param rules selectors that find its entries
 * @param total entries that they find
 * @param entries the first of them, as they would be shown
 */
public record PageSuggestion(PageRules rules, int total, List<EntryPreview> entries) {}
