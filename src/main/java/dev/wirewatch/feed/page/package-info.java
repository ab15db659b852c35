/**
 * Watched pages: sections of a site that are read like a feed. {@link
 * dev.wirewatch.feed.page.PageReader} reads a page by CSS selectors into the same records as a
 * feed; {@link dev.wirewatch.feed.page.PageSuggestions} finds selectors in a page's repeated
 * structure.
 */
@NullMarked
package dev.wirewatch.feed.page;

import org.jspecify.annotations.NullMarked;
