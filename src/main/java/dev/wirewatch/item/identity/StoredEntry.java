package dev.wirewatch.item.identity;

import java.time.Instant;

/** A stored item of the feed. */
public record StoredEntry(long id, Traits traits, Instant firstSeenAt) {}
