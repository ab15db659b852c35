package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Analysis;
import dev.wirewatch.analysis.ImportProblem;
import dev.wirewatch.analysis.PassageCounts;
import dev.wirewatch.analysis.Revision;
import dev.wirewatch.analysis.change.AnalysisChanges;
import dev.wirewatch.analysis.change.ChangesSince;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/v1/analyses}: analyses as they stand and as they stood. */
@RestController
@RequestMapping("/api/v1/analyses")
class AnalysesApi {

  private static final int LONGEST_SOURCE = 300;

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

  /** What a client sends to bring in an article. */
  record Submission(@Nullable String text) {}

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

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AnalysisJson> add(@RequestBody Submission submission) {
    String text = submission.text();
    if (text == null || text.isBlank()) {
      throw new BadRequest("text", "Give the article's \"text\", or send it as a \"file\".");
    }
    return add(text, "pasted text");
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AnalysisJson> add(@RequestParam MultipartFile file) throws IOException {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
      return add(text.toString(), source(file.getOriginalFilename()));
    } catch (CharacterCodingException e) {
      throw new BadRequest("file", "The file is not UTF-8 text; save it as UTF-8.");
    }
  }

  private static String source(@Nullable String name) {
    String plain = name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
    return plain.isEmpty()
        ? "a file"
        : plain.substring(
            0,
            plain.offsetByCodePoints(
                0, Math.min(LONGEST_SOURCE, plain.codePointCount(0, plain.length()))));
  }

  private ResponseEntity<AnalysisJson> add(String text, String source) {
    try {
      AnalysisJson added = json(analyses.importText(text, source));
      return ResponseEntity.created(URI.create("/api/v1/analyses/" + added.id())).body(added);
    } catch (ImportProblem e) {
      throw new BadRequest("text", String.valueOf(e.getMessage()));
    }
  }

  private AnalysisJson json(Analysis analysis) {
    return json(standings.of(analysis), null);
  }

  private AnalysisJson json(Standing standing, @Nullable Instant at) {
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
