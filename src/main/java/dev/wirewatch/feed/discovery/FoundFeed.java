package dev.wirewatch.feed.discovery;

import dev.wirewatch.feed.Feed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a page names or leads to; it was fetched and could be read.
 *
 * @param title as the feed calls itself, else as the page calls it; the address if neither does
 * @param type RSS, Atom or JSON Feed, in words
 * @param entries how many it holds
 * @param newestAt date of its newest entry, if it has dates
 * @param known the feed that is followed under this address already, if there is one
 */
public record FoundFeed(
    String title,
    String type,
    String url,
    int entries,
    @Nullable Instant newestAt,
    @Nullable Feed known) {}
