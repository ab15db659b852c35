package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Originals;
import dev.wirewatch.analysis.files.Brief;
import dev.wirewatch.analysis.files.Pack;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/analyses/{id}/pack.zip}: an analysis with all that its evidence rests on. */
@RestController
@RequestMapping("/api/v1/analyses/{id}")
class PackApi {

  private final Standings standings;
  private final AnalysesApi answers;
  private final Originals originals;
  private final Pack.Sources sources;
  private final JsonMapper json;
  private final InstantSource clock;

  PackApi(
      Standings standings,
      AnalysesApi answers,
      Originals originals,
      Pack.Sources sources,
      JsonMapper json,
      InstantSource clock) {
    this.standings = standings;
    this.answers = answers;
    this.originals = originals;
    this.sources = sources;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/pack.zip")
  void pack(@PathVariable String id, BriefQuery query, HttpServletResponse response)
      throws IOException {
    Standing standing = standings.find(id).orElseThrow(() -> new NotFound("analysis", id));
    var cut = query.cut();
    Instant now = clock.instant();
    var contents =
        new Pack.Contents(
            standing.analysis(),
            shown(standing, cut.original()),
            standing.pieces(),
            standing.pieces().stream()
                .map(piece -> PieceJson.of(piece, standing.analysis(), null))
                .toList(),
            Brief.of(standing, cut, now),
            cut.original() ? original(id) : null);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".zip\"");
    response.setContentType("application/zip");
    Pack.write(contents, sources, json, now, response.getOutputStream());
  }

  /** The author's text leaves the house only where it was asked for. */
  private JsonNode shown(Standing standing, boolean original) {
    JsonNode shown = json.valueToTree(answers.json(standing, null));
    if (!original) {
      shown.get("passages").forEach(passage -> ((ObjectNode) passage).putNull("text"));
    }
    return shown;
  }

  private Pack.@Nullable OriginalFile original(String id) {
    return originals
        .of(id)
        .map(file ->
            new Pack.OriginalFile(
                "original." + ending(file.mediaType()), out -> originals.write(file, out)))
        .or(() ->
            originals
                .text(id)
                .map(text ->
                    new Pack.OriginalFile(
                        "original.txt", out -> out.write(text.getBytes(StandardCharsets.UTF_8)))))
        .orElse(null);
  }

  private static String ending(String mediaType) {
    return switch (mediaType) {
      case "application/pdf" -> "pdf";
      case "text/html" -> "html";
      case "text/plain" -> "txt";
      default -> "docx";
    };
  }
}
