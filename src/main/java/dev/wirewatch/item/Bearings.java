package dev.wirewatch.item;

/** Knows what items may bear on. Whoever keeps what was written implements it. */
public interface Bearings {

  /**
   * What makes items bear on a claim.
   *
   * @throws dev.wirewatch.web.NotFound if there is no such claim
   */
  Bearing ofClaim(long claim);

  /**
   * What makes items bear on a passage of an analysis.
   *
   * @throws dev.wirewatch.web.NotFound if there is no such analysis, or it has no such passage
   */
  Bearing ofPassage(String analysis, int position);
}
