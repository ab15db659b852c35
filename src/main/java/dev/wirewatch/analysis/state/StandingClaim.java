package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.evidence.Piece;
import java.util.List;

/**
 * A claim with what is said of it.
 *
 * @param pieces its evidence in force, in the order in which it was attached
 */
public record StandingClaim(Claim claim, Passage passage, ClaimState state, List<Piece> pieces) {

  /** Where its passage stands, counted from 1. */
  public int position() {
    return passage.position();
  }

  /** Whether its place is one in the summary of a passage whose author's text is there too. */
  public boolean besidesText() {
    return claim.inSummary() && passage.text() != null;
  }

  /** How much of its evidence has which stance. */
  public Tally tally() {
    return Tally.of(pieces);
  }
}
