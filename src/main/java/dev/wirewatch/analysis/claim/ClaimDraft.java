package dev.wirewatch.analysis.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as somebody wants it.
 *
 * @param position of its passage, counted from 1
 * @param span its place; null for none
 * @param samePlace whether it stays where it is, wherever that is now; then there is no span
 */
public record ClaimDraft(
    int position,
    String name,
    Kind kind,
    @Nullable LocalDate due,
    List<String> themes,
    @Nullable String query,
    @Nullable Span span,
    boolean samePlace) {}
