package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a page names or leads to.
 *
 * @param title as the page or the feed itself calls it; the address if neither does
 * @param type RSS, Atom or JSON Feed, in words; empty if the page does not say
 * @param known the feed that is followed under this address already, if there is one
 */
public record FoundFeed(String title, String type, String url, @Nullable Feed known) {}
