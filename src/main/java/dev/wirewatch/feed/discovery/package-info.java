/**
 * What an address would bring before anybody follows it: {@link
 * dev.wirewatch.feed.discovery.FeedPreviews} asks for it as a poll would, with the same limits and
 * guard, and shows the entries, or the feeds and the ways to watch it that a page offers. Nothing
 * is stored.
 */
@NamedInterface("discovery")
@NullMarked
package dev.wirewatch.feed.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
