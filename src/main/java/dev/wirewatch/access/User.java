package dev.wirewatch.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name that he signs in with, and by which decisions are signed
 * @param displayName that others see
 * @param enabled whether he may sign in at present
 * @param lastSeenAt about when he last asked for something, to the minute
 */
public record User(
    long id,
    String name,
    String displayName,
    Role role,
    boolean enabled,
    @Nullable Instant lastSeenAt) {}
