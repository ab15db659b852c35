package dev.wirewatch.review.assign;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items that are set aside for somebody.
 *
 * @param holder who has them
 * @param by who set them aside; mostly the holder
 * @param note a word of that one to the holder
 * @param until when they are free again, unless the holder works on them
 * @param items their ids, the newest first
 */
public record Assignment(
    long id, String holder, String by, @Nullable String note, Instant until, List<Long> items) {}
