package dev.wirewatch.feed;

/**
 * A feed, how it is doing, and how many items it has brought.
 *
 * @param items how many entries of it were ever stored as new items
 */
public record FeedStatus(Feed feed, Health health, long items) {}
