package dev.wirewatch.analysis;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Analyses over HTTP. */
@RestController
@RequestMapping("/api/v1/analyses")
class AnalysesApi {

  private final Analyses analyses;
  private final PassageCounts counts;

  AnalysesApi(Analyses analyses, PassageCounts counts) {
    this.analyses = analyses;
    this.counts = counts;
  }

  /** What a client sends to bring in an article. */
  record Submission(@Nullable String text) {}

  @GetMapping
  List<AnalysisJson> all() {
    return analyses.all().stream().map(analysis -> AnalysisJson.of(analysis, counts)).toList();
  }

  @GetMapping("/{id}")
  AnalysisJson one(@PathVariable String id) {
    return analyses
        .find(id)
        .map(analysis -> AnalysisJson.of(analysis, counts))
        .orElseThrow(() -> unknown(id));
  }

  private static ResponseStatusException unknown(String id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no analysis " + id + ".");
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
      throw refused("Give the article's \"text\", or send it as a \"file\".");
    }
    return add(text);
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AnalysisJson> add(@RequestParam MultipartFile file) throws IOException {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes()));
      return add(text.toString());
    } catch (CharacterCodingException e) {
      throw refused("The file is not UTF-8 text; save it as UTF-8.");
    }
  }

  private ResponseEntity<AnalysisJson> add(String text) {
    try {
      var added = AnalysisJson.of(analyses.importText(text), counts);
      return ResponseEntity.created(URI.create("/api/v1/analyses/" + added.id())).body(added);
    } catch (ImportProblem e) {
      throw refused(e.getMessage());
    }
  }

  private static ResponseStatusException refused(@Nullable String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
