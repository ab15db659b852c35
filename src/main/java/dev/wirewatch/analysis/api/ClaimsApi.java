package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.claim.Claim;
import dev.wirewatch.analysis.claim.Claims;
import dev.wirewatch.analysis.state.StandingClaim;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.idempotency.Idempotent;
import dev.wirewatch.web.NotFound;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/analyses/{id}/claims}: what passages claim. */
@RestController
@RequestMapping("/api/v1/analyses/{id}/claims")
class ClaimsApi {

  private final Claims claims;
  private final Analyses analyses;
  private final Standings standings;

  ClaimsApi(Claims claims, Analyses analyses, Standings standings) {
    this.claims = claims;
    this.analyses = analyses;
    this.standings = standings;
  }

  /** The claims of an analysis, in the order in which they were made. */
  record All(List<ClaimJson> claims) {}

  @GetMapping
  All all(@PathVariable String id) {
    return new All(standing(id).stream().map(ClaimJson::of).toList());
  }

  private List<StandingClaim> standing(String id) {
    return standings.find(id).orElseThrow(() -> new NotFound("analysis", id)).claims();
  }

  /** Sentences that no claim is about yet, and that may be one. */
  @GetMapping("/suggestions")
  List<SuggestionJson> suggestions(@PathVariable String id) {
    return SuggestionJson.of(standings.find(id).orElseThrow(() -> new NotFound("analysis", id)));
  }

  @GetMapping("/{claim}")
  ClaimJson one(@PathVariable String id, @PathVariable long claim) {
    return standing(id).stream()
        .filter(each -> each.claim().id() == claim)
        .findFirst()
        .map(ClaimJson::of)
        .orElseThrow(() -> new NotFound("claim", claim));
  }

  @Idempotent
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ClaimJson add(@PathVariable String id, @RequestBody ClaimBody body) {
    Claim made = claims.add(id, body.made());
    return one(id, made.id());
  }

  @PutMapping("/{claim}")
  ClaimJson change(@PathVariable String id, @PathVariable long claim, @RequestBody ClaimBody body) {
    Analysis analysis = analyses.find(id).orElseThrow(() -> new NotFound("analysis", id));
    claims.change(id, claim, before -> body.changed(before, analysis));
    return one(id, claim);
  }

  @DeleteMapping("/{claim}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, @PathVariable long claim) {
    claims.remove(id, claim);
  }
}
