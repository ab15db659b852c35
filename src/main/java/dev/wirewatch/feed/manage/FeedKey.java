package dev.wirewatch.feed.manage;

import java.time.Instant;

/**
 * What lists that the database cannot order need of a feed.
 *
 * @param name in lower case
 * @param addedAt when the desk began to follow it
 */
public record FeedKey(long id, String name, Instant addedAt) {}
