package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.evidence.Stance;
import java.util.Collection;

/** How many pieces of evidence there are of each stance. */
public record Tally(int supports, int contradicts, int updates, int context) {

  /** Counts pieces. */
  public static Tally of(Collection<Piece> pieces) {
    return new Tally(
        count(pieces, Stance.SUPPORTS),
        count(pieces, Stance.CONTRADICTS),
        count(pieces, Stance.UPDATES),
        count(pieces, Stance.CONTEXT));
  }

  private static int count(Collection<Piece> pieces, Stance stance) {
    return (int) pieces.stream().filter(piece -> piece.stance() == stance).count();
  }
}
