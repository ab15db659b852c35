package dev.wirewatch.analysis.claim;

import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.DigestClaim;
import dev.wirewatch.analysis.Passage;
import dev.wirewatch.analysis.SownAnalyses;
import dev.wirewatch.web.BadRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the claims that digests describe, each once: what people make of it afterwards stays, and
 * one that they remove does not come back.
 */
@Component
class SownClaims implements SownAnalyses {

  private static final Logger LOG = LoggerFactory.getLogger(SownClaims.class);

  private final ClaimStore store;
  private final ClaimCheck check;
  private final InstantSource clock;

  SownClaims(ClaimStore store, ClaimCheck check, InstantSource clock) {
    this.store = store;
    this.check = check;
    this.clock = clock;
  }

  @Override
  public void sown(Analysis analysis, List<DigestClaim> claims, String by) {
    Set<String> known = store.digestNames(analysis.id());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (DigestClaim claim : claims) {
      String digestName = claim.position() + " " + claim.name();
      if (!known.contains(digestName)) {
        store.insert(checked(claim, analysis), now, by, digestName);
      }
    }
  }

  private Claim checked(DigestClaim claim, Analysis analysis) {
    try {
      return check.of(draft(claim, analysis, claim.themes(), true), analysis, null);
    } catch (BadRequest e) {
      LOG.warn(
          "The claim \"{}\" of {} is made without its query and themes: {}",
          claim.name(),
          analysis.id(),
          e.getMessage());
      return check.of(draft(claim, analysis, List.of(), false), analysis, null);
    }
  }

  private static ClaimDraft draft(
      DigestClaim claim, Analysis analysis, List<String> themes, boolean withQuery) {
    String summary = analysis.at(claim.position()).map(Passage::summary).orElseThrow();
    int start = summary.indexOf(claim.quote());
    return new ClaimDraft(
        claim.position(),
        claim.name(),
        Kind.valueOf(claim.kind().toUpperCase(Locale.ROOT)),
        claim.due(),
        themes,
        withQuery ? claim.query() : null,
        true,
        new Span(start, start + claim.quote().length()),
        false);
  }
}
