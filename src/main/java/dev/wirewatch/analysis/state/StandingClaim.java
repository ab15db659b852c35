package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.evidence.Piece;
import java.util.List;

/**
 * A claim with what is said of it.
 *
 * @param position of its passage, counted from 1
 * @param pieces its evidence in force, in the order in which it was attached
 */
public record StandingClaim(Claim claim, int position, ClaimState state, List<Piece> pieces) {

  /** How much of its evidence has which stance. */
  public Tally tally() {
    return Tally.of(pieces);
  }
}
