package dev.wirewatch.access.token;

import dev.wirewatch.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of a user; what it is shown as is not kept.
 *
 * @param role the most that it may do; never more than its owner may at the time
 * @param expiresAt null if it does not expire
 * @param lastUsedAt to the minute
 */
public record Token(
    long id,
    String name,
    Role role,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt) {}
