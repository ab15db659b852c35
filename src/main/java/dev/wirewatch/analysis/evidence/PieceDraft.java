package dev.wirewatch.analysis.evidence;

import dev.wirewatch.analysis.Wording;
import dev.wirewatch.web.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as somebody attaches it.
 *
 * @param position of the passage that it is attached to; null if to a claim
 * @param claim id of the claim that it is attached to; null if to a passage
 */
public record PieceDraft(
    long itemId,
    @Nullable Integer position,
    @Nullable Long claim,
    Stance stance,
    int strength,
    @Nullable String note) {

  private static final int LONGEST_NOTE = 10_000;
  private static final int STRONGEST = 3;

  /**
   * A draft.
   *
   * @throws BadRequest if it is attached to nothing or to two things, or has another strength
   */
  public PieceDraft {
    if ((position == null) == (claim == null)) {
      throw new BadRequest("position", "Give either a position or a claimId.");
    }
    if (strength < 1 || strength > STRONGEST) {
      throw new BadRequest("strength", "strength must be 1, 2 or 3.");
    }
    note = Wording.stripped("note", note, LONGEST_NOTE);
  }
}
