/**
 * Lists of feeds as files: OPML, as other readers write and read it, and YAML in the form of {@code
 * config/feeds.yml}. {@link dev.wirewatch.feed.list.FeedLists} takes and gives them.
 *
 * <p>What an export holds imports again without loss, passwords excepted, which never leave the
 * program. What only this program knows of a feed stands in attributes of a namespace of its own,
 * which other readers ignore.
 */
@NullMarked
package dev.wirewatch.feed.list;

import org.jspecify.annotations.NullMarked;
