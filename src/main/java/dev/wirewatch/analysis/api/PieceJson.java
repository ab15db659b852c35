package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.evidence.Copy;
import dev.wirewatch.analysis.evidence.Later;
import dev.wirewatch.analysis.evidence.Piece;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as the HTTP API shows it.
 *
 * @param position of the passage that it was attached to; null if to a claim
 * @param item as it stood
 * @param changed what its publisher made of it since; null if nothing
 */
record PieceJson(
    long id,
    long itemId,
    @Nullable Integer position,
    @Nullable Long claimId,
    String stance,
    int strength,
    @Nullable String note,
    String by,
    Instant at,
    ItemCopy item,
    @Nullable Later changed) {

  record ItemCopy(
      String title,
      String summary,
      @Nullable String url,
      String outlet,
      @Nullable Instant publishedAt,
      int version,
      String sha256) {

    static ItemCopy of(Copy copy) {
      return new ItemCopy(
          copy.title(),
          copy.summary(),
          copy.url(),
          copy.outlet(),
          copy.publishedAt(),
          copy.version(),
          copy.sha256());
    }
  }

  static PieceJson of(Piece piece, Analysis analysis, @Nullable Later changed) {
    Integer passage = piece.passage();
    return new PieceJson(
        piece.id(),
        piece.itemId(),
        passage == null ? null : analysis.numbered(passage).map(Passage::position).orElse(null),
        piece.claim(),
        ClaimJson.word(piece.stance()),
        piece.strength(),
        piece.note(),
        piece.by(),
        piece.at(),
        ItemCopy.of(piece.item()),
        changed);
  }
}
