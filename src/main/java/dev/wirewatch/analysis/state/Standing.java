package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.item.Bearing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An analysis at a moment, with its claims and the evidence in force.
 *
 * @param claims in the order in which they were made
 * @param pieces of its passages and claims, in the order in which they were attached
 */
public record Standing(Analysis analysis, List<StandingClaim> claims, List<Piece> pieces) {

  /** Puts together what belongs together; pieces of what is gone are left out. */
  static Standing of(Analysis analysis, List<Claim> claims, List<Piece> pieces, Instant now) {
    List<StandingClaim> standing =
        claims.stream()
            .map(claim -> {
              List<Piece> own =
                  pieces.stream().filter(p -> Objects.equals(p.claim(), claim.id())).toList();
              ClaimState state = ClaimState.of(claim.due(), own, analysis.staleAfterDays(), now);
              return new StandingClaim(
                  claim, analysis.numbered(claim.passage()).orElseThrow(), state, own);
            })
            .toList();
    Set<Long> known = Set.copyOf(claims.stream().map(Claim::id).toList());
    Predicate<Piece> there =
        piece ->
            piece.claim() == null
                ? piece.passage() != null && analysis.numbered(piece.passage()).isPresent()
                : known.contains(piece.claim());
    return new Standing(analysis, standing, pieces.stream().filter(there).toList());
  }

  /** The claims of a passage. */
  public List<StandingClaim> claims(Passage passage) {
    return claims.stream().filter(each -> each.claim().passage() == passage.number()).toList();
  }

  /** The evidence of a passage and of its claims. */
  public List<Piece> pieces(Passage passage) {
    Set<Long> own = Set.copyOf(claims(passage).stream().map(each -> each.claim().id()).toList());
    return pieces.stream()
        .filter(piece ->
            piece.claim() == null
                ? Objects.equals(piece.passage(), passage.number())
                : own.contains(piece.claim()))
        .toList();
  }

  /** What makes items bear on a passage: its claims' queries, or else its themes. */
  public Bearing bearing(Passage passage) {
    return ClaimBearings.of(passage, claims(passage).stream().map(StandingClaim::claim).toList());
  }
}
