package dev.wirewatch.analysis.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence.
 *
 * @param passage number of the passage that it was attached to; null if to a claim
 * @param claim id of the claim that it was attached to; null if to a passage
 * @param strength from 1 to 3
 * @param note null if there is none
 * @param item as it stood
 */
public record Piece(
    long id,
    String analysis,
    @Nullable Integer passage,
    @Nullable Long claim,
    long itemId,
    Stance stance,
    int strength,
    @Nullable String note,
    String by,
    Instant at,
    Copy item) {}
