package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.claim.Claims;
import dev.wirewatch.item.Bearing;
import dev.wirewatch.item.Bearings;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What makes items bear on claims and passages. */
@Component
class ClaimBearings implements Bearings {

  private final Analyses analyses;
  private final Claims claims;

  ClaimBearings(Analyses analyses, Claims claims) {
    this.analyses = analyses;
    this.claims = claims;
  }

  static Bearing of(Passage passage, List<Claim> claims) {
    return new Bearing(
        claims.stream().map(Claim::query).filter(Objects::nonNull).distinct().toList(),
        Set.copyOf(passage.themes()));
  }

  @Override
  public Bearing ofClaim(long id) {
    Claim claim = claims.find(id).orElseThrow(() -> new NotFound("claim", id));
    Passage passage =
        analyses
            .find(claim.analysis())
            .flatMap(analysis -> analysis.numbered(claim.passage()))
            .orElseThrow(() -> new NotFound("claim", id));
    String query = claim.query();
    return new Bearing(
        query == null ? List.of() : List.of(query),
        Set.copyOf(claim.themes().isEmpty() ? passage.themes() : claim.themes()));
  }

  @Override
  public Bearing ofPassage(String id, int position) {
    Analysis analysis = analyses.find(id).orElseThrow(() -> new NotFound("analysis", id));
    Passage passage = analysis.at(position).orElseThrow(() -> new NotFound("passage", position));
    List<Claim> own =
        claims.of(analysis).stream().filter(c -> c.passage() == passage.number()).toList();
    return of(passage, own);
  }
}
