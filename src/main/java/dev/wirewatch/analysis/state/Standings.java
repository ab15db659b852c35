package dev.wirewatch.analysis.state;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.claim.Claims;
import dev.wirewatch.analysis.evidence.EvidenceFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How analyses stand, and how they stood on any day. */
@Service
public class Standings {

  private final Analyses analyses;
  private final Claims claims;
  private final EvidenceFile evidence;
  private final InstantSource clock;

  Standings(Analyses analyses, Claims claims, EvidenceFile evidence, InstantSource clock) {
    this.analyses = analyses;
    this.claims = claims;
    this.evidence = evidence;
    this.clock = clock;
  }

  /** How the analysis with an id stands now; empty if there is none. */
  public Optional<Standing> find(String id) {
    return analyses.find(id).map(this::of);
  }

  /** How an analysis stands now. */
  public Standing of(Analysis analysis) {
    return Standing.of(analysis, claims.of(analysis), evidence.of(analysis.id()), clock.instant());
  }

  /** How it stood at a time, whatever came later; empty if it was not there then. */
  public Optional<Standing> at(String id, Instant time) {
    return analyses
        .at(id, time)
        .map(then -> Standing.of(then, claims.at(then, time), evidence.at(id, time), time));
  }
}
