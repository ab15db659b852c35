package dev.wirewatch.review.assign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For whom an item is set aside.
 *
 * @param assignment its id
 * @param holder who has it
 * @param by who set it aside
 * @param note a word of that one to the holder
 * @param until when it is free again, unless the holder works on what he has
 */
public record Held(
    long assignment, String holder, String by, @Nullable String note, Instant until) {}
