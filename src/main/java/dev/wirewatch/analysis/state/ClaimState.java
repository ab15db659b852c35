package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.evidence.Stance;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands, and why.
 *
 * @param since the day, in UTC, of the newest piece that the word rests on, or the day on which the
 *     claim fell due; null where nothing was found
 * @param reason a sentence
 * @param evidence ids of the pieces that the word rests on
 */
public record ClaimState(
    StateWord word, @Nullable LocalDate since, String reason, List<Long> evidence) {

  private static final Comparator<Piece> BY_TIME =
      Comparator.comparing((Piece piece) -> piece.item().time()).thenComparing(Piece::id);

  /**
   * Judges a claim.
   *
   * @param due the day by which it should be so; null if there is none
   * @param pieces its evidence in force
   * @param staleAfterDays after how many days without support it is stale; null: never
   */
  public static ClaimState of(
      @Nullable LocalDate due, List<Piece> pieces, @Nullable Integer staleAfterDays, Instant now) {
    List<Piece> telling = pieces.stream().filter(p -> p.stance() != Stance.CONTEXT).toList();
    if (telling.isEmpty()) {
      return withoutEvidence(due, now);
    }
    Piece newest = telling.stream().max(BY_TIME).orElseThrow();
    if (newest.stance() == Stance.UPDATES) {
      return resting(StateWord.OVERTAKEN, List.of(newest), "The newest piece, %s, overtakes it.");
    }
    List<Piece> supports = of(Stance.SUPPORTS, telling);
    List<Piece> contradicts = of(Stance.CONTRADICTS, telling);
    if (supports.isEmpty()) {
      return resting(
          StateWord.CONTRADICTED,
          contradicts,
          count(contradicts) + " against it and none for it; the newest is %s.");
    }
    if (!contradicts.isEmpty()) {
      return resting(
          StateWord.DISPUTED,
          telling.stream().filter(p -> p.stance() != Stance.UPDATES).toList(),
          count(supports) + " for it, " + contradicts.size() + " against it; the newest is %s.");
    }
    return supported(supports, staleAfterDays, now);
  }

  private static ClaimState withoutEvidence(@Nullable LocalDate due, Instant now) {
    if (due != null && due.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      String reason = "It fell due on " + due + ", and nothing was found for or against it.";
      return new ClaimState(StateWord.DUE, due, reason, List.of());
    }
    return new ClaimState(
        StateWord.NONE, null, "Nothing was found for or against it yet.", List.of());
  }

  private static ClaimState supported(
      List<Piece> supports, @Nullable Integer staleAfterDays, Instant now) {
    Instant last = supports.stream().max(BY_TIME).orElseThrow().item().time();
    if (staleAfterDays != null && last.plus(Duration.ofDays(staleAfterDays)).isBefore(now)) {
      return resting(
          StateWord.STALE,
          supports,
          "The newest support, %s, is more than " + staleAfterDays + " days old.");
    }
    return resting(
        StateWord.HOLDS,
        supports,
        count(supports) + " for it and none against it; the newest is %s.");
  }

  private static List<Piece> of(Stance stance, List<Piece> pieces) {
    return pieces.stream().filter(piece -> piece.stance() == stance).toList();
  }

  private static String count(List<Piece> pieces) {
    return pieces.size() == 1 ? "1 piece is" : pieces.size() + " pieces are";
  }

  private static ClaimState resting(StateWord word, List<Piece> pieces, String reason) {
    Piece newest = pieces.stream().max(BY_TIME).orElseThrow();
    LocalDate day = LocalDate.ofInstant(newest.item().time(), ZoneOffset.UTC);
    return new ClaimState(
        word,
        day,
        reason.replace("%s", newest.item().outlet() + " of " + day),
        pieces.stream().map(Piece::id).toList());
  }
}
