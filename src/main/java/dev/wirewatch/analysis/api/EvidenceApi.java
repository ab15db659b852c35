package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.evidence.EvidenceFile;
import dev.wirewatch.analysis.evidence.Later;
import dev.wirewatch.analysis.evidence.LaterTexts;
import dev.wirewatch.analysis.evidence.Piece;
import dev.wirewatch.analysis.evidence.PieceDraft;
import dev.wirewatch.analysis.evidence.Stance;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/analyses/{id}/evidence}: what was found for and against. */
@RestController
@RequestMapping("/api/v1/analyses/{id}/evidence")
class EvidenceApi {

  private static final int USUAL_STRENGTH = 2;

  private final EvidenceFile evidence;
  private final LaterTexts later;
  private final Standings standings;

  EvidenceApi(EvidenceFile evidence, LaterTexts later, Standings standings) {
    this.evidence = evidence;
    this.later = later;
    this.standings = standings;
  }

  /** An item as a client attaches it. */
  record Attachment(
      @Nullable Long itemId,
      @Nullable Integer position,
      @Nullable Long claimId,
      @Nullable String stance,
      @Nullable Integer strength,
      @Nullable String note) {

    PieceDraft draft() {
      if (itemId == null) {
        throw new BadRequest("itemId", "Give the itemId of the item to attach.");
      }
      return new PieceDraft(
          itemId,
          position,
          claimId,
          Choices.of("stance", stance == null ? "" : stance, Stance.class),
          strength == null ? USUAL_STRENGTH : strength,
          note);
    }
  }

  /** Evidence in force, in the order in which it was attached. */
  record InForce(List<PieceJson> evidence) {}

  @GetMapping
  InForce inForce(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer position,
      @RequestParam(required = false) @Nullable Long claim) {
    Standing standing = standing(id);
    List<Piece> pieces =
        pieces(standing, position).stream()
            .filter(piece -> claim == null || Objects.equals(piece.claim(), claim))
            .toList();
    if (claim != null && standing.claims().stream().noneMatch(c -> c.claim().id() == claim)) {
      throw new NotFound("claim", claim);
    }
    Map<Long, Later> changed = later.of(pieces);
    return new InForce(
        pieces.stream()
            .map(piece -> PieceJson.of(piece, standing.analysis(), changed.get(piece.id())))
            .toList());
  }

  /** Those of a passage and of its claims. */
  private static List<Piece> pieces(Standing standing, @Nullable Integer position) {
    return position == null
        ? standing.pieces()
        : standing.pieces(
            standing
                .analysis()
                .at(position)
                .orElseThrow(() ->
                    new BadRequest("position", "The analysis has no passage " + position + ".")));
  }

  private Standing standing(String id) {
    return standings.find(id).orElseThrow(() -> new NotFound("analysis", id));
  }

  @Idempotent
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  PieceJson attach(@PathVariable String id, @RequestBody Attachment attachment) {
    Piece attached = evidence.attach(id, attachment.draft());
    Analysis analysis = standing(id).analysis();
    return PieceJson.of(attached, analysis, later.of(List.of(attached)).get(attached.id()));
  }

  @DeleteMapping("/{piece}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, @PathVariable long piece) {
    evidence.remove(id, piece);
  }
}
