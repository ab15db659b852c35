package dev.wirewatch.access.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the log are asked for; what is null does not matter.
 *
 * @param what a kind, such as {@code user}, with all of its parts, such as {@code user.change}
 * @param from the earliest, included
 * @param to the latest, not included
 * @param all whether rows about users and sign-ins are among them
 */
public record LogQuery(
    @Nullable String who,
    @Nullable String what,
    @Nullable Long item,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean all) {}
