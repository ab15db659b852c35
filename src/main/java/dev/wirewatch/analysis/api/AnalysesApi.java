package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.PassageCounts;
import dev.wirewatch.analysis.Revision;
import dev.wirewatch.analysis.change.AnalysisChanges;
import dev.wirewatch.analysis.change.ChangesSince;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/analyses}: analyses as they stand and as they stood. */
@RestController
@RequestMapping("/api/v1/analyses")
class AnalysesApi {

  private final Analyses analyses;
  private final Standings standings;
  private final AnalysisChanges changes;
  private final PassageCounts counts;

  AnalysesApi(
      Analyses analyses, Standings standings, AnalysisChanges changes, PassageCounts counts) {
    this.analyses = analyses;
    this.standings = standings;
    this.changes = changes;
    this.counts = counts;
  }

  /** All revisions of an analysis, the first one first. */
  record Revisions(List<Revision> revisions) {}

  @GetMapping
  List<AnalysisJson> all() {
    return analyses.all().stream().map(this::json).toList();
  }

  @GetMapping("/{id}")
  AnalysisJson one(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
    if (at == null) {
      return standings
          .find(id)
          .map(standing -> json(standing, null))
          .orElseThrow(() -> unknown(id));
    }
    Instant moment = Moment.endOf("at", at);
    return standings
        .at(id, moment)
        .map(standing -> json(standing, moment))
        .orElseThrow(() -> unknown(id));
  }

  @GetMapping("/{id}/revisions")
  Revisions revisions(@PathVariable String id) {
    return new Revisions(analyses.revisions(id));
  }

  @GetMapping("/{id}/changes")
  ChangesJson changes(
      @PathVariable String id, @RequestParam(required = false) @Nullable String since) {
    if (since == null) {
      throw new BadRequest("since", "since must say from when on.");
    }
    ChangesSince found = changes.since(id, Moment.startOf("since", since));
    return ChangesJson.of(found);
  }

  @PutMapping("/{id}")
  AnalysisJson revise(@PathVariable String id, @RequestBody RevisionBody body) {
    return json(analyses.revise(id, body.wanted()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String id) {
    if (!analyses.delete(id)) {
      throw unknown(id);
    }
  }

  AnalysisJson json(Analysis analysis) {
    return json(standings.of(analysis), null);
  }

  AnalysisJson json(Standing standing, @Nullable Instant at) {
    return AnalysisJson.of(
        standing,
        standing.analysis().passages().stream()
            .map(passage -> counts.of(standing.bearing(passage), at))
            .toList());
  }

  private static NotFound unknown(String id) {
    return new NotFound("analysis", id);
  }
}
