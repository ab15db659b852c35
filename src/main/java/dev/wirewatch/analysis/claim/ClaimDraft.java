package dev.wirewatch.analysis.claim;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim as somebody wants it.
 *
 * @param position of its passage, counted from 1
 * @param inSummary whether its place is one in the summary, although the author's text is there
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
    boolean inSummary,
    @Nullable Span span,
    boolean samePlace) {}
