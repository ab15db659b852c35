/**
 * Watched pages: sections of a site that are read like a feed. {@link
 * dev.wirewatch.source.page.PageReader} reads a page by CSS selectors into the same records as a
 * feed; {@link dev.wirewatch.source.page.PageSuggestions} finds selectors in a page's repeated
 * structure.
 */
@NamedInterface("page")
@NullMarked
package dev.wirewatch.source.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
