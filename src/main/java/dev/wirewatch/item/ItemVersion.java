package dev.wirewatch.item;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An item as it stood when a poll brought it; the first version has number 1. */
public record ItemVersion(
    int version,
    String title,
    String summary,
    @Nullable String url,
    @Nullable OffsetDateTime publishedAt,
    Instant seenAt) {}
