package dev.wirewatch.analysis.claim;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.config.Commits;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** What passages claim, as it stands and as it stood. */
@Service
public class Claims {

  private final ClaimStore store;
  private final ClaimCheck check;
  private final Analyses analyses;
  private final CurrentUser user;
  private final InstantSource clock;
  private final ActivityLog log;
  private final Commits commits;

  Claims(
      ClaimStore store,
      ClaimCheck check,
      Analyses analyses,
      CurrentUser user,
      InstantSource clock,
      ActivityLog log,
      Commits commits) {
    this.store = store;
    this.check = check;
    this.analyses = analyses;
    this.user = user;
    this.clock = clock;
    this.log = log;
    this.commits = commits;
  }

  /** The claims of an analysis, in the order in which they were made. */
  public List<Claim> of(Analysis analysis) {
    return there(store.of(analysis.id()), analysis);
  }

  /**
   * The same as they were at a time.
   *
   * @param analysis as it was then
   */
  public List<Claim> at(Analysis analysis, Instant time) {
    return there(store.at(analysis.id(), time), analysis);
  }

  /** A passage that is gone takes its claims with it, and brings them back. */
  private static List<Claim> there(List<Claim> claims, Analysis analysis) {
    return claims.stream().filter(claim -> analysis.numbered(claim.passage()).isPresent()).toList();
  }

  /** The claim with an id; empty if there is none, or not any more. */
  public Optional<Claim> find(long id) {
    return store.find(id);
  }

  /**
   * The claim of an analysis with an id.
   *
   * @throws NotFound if it has none with that id
   */
  public Claim of(Analysis analysis, long id) {
    return find(id)
        .filter(claim -> claim.analysis().equals(analysis.id()))
        .filter(claim -> analysis.numbered(claim.passage()).isPresent())
        .orElseThrow(() -> new NotFound("claim", id));
  }

  /**
   * Makes a claim.
   *
   * @throws NotFound if there is no such analysis
   * @throws BadRequest if it cannot be as it shall be
   */
  public Claim add(String analysisId, ClaimDraft draft) {
    return commits.run(() -> {
      Analysis analysis = analyses.hold(analysisId);
      Claim made = store.insert(check.of(draft, analysis, null), now(), user.name(), null);
      log.add("claim.add", null, null, made);
      return made;
    });
  }

  /**
   * Changes a claim.
   *
   * @param wanted what it shall be, by what it is
   * @throws NotFound if there is no such analysis or claim
   * @throws BadRequest if it cannot be as it shall be
   */
  public Claim change(String analysisId, long id, Function<Claim, ClaimDraft> wanted) {
    return commits.run(() -> {
      Analysis analysis = analyses.hold(analysisId);
      Claim before = of(analysis, id);
      Claim after = check.of(wanted.apply(before), analysis, before);
      if (!after.equals(before)) {
        store.replace(after, now(), user.name());
        log.add("claim.change", null, before, after);
      }
      return after;
    });
  }

  /**
   * Takes a claim away; what was said of it before stays to be seen.
   *
   * @throws NotFound if there is no such analysis or claim
   */
  public void remove(String analysisId, long id) {
    commits.run(() -> {
      Claim before = of(analyses.hold(analysisId), id);
      store.end(id, now());
      log.add("claim.remove", null, before, null);
      return id;
    });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
