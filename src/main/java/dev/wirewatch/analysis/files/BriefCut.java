package dev.wirewatch.analysis.files;

import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.evidence.Stance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the evidence a brief has.
 *
 * @param from the first day of publication in UTC; null for any
 * @param to the last day; null for any
 * @param stances empty for all
 * @param original whether it has the author's text rather than the summary
 */
public record BriefCut(
    @Nullable LocalDate from, @Nullable LocalDate to, Set<Stance> stances, boolean original) {

  boolean has(Piece piece) {
    LocalDate day = LocalDate.ofInstant(piece.item().time(), ZoneOffset.UTC);
    return (from == null || !day.isBefore(from))
        && (to == null || !day.isAfter(to))
        && (stances.isEmpty() || stances.contains(piece.stance()));
  }
}
