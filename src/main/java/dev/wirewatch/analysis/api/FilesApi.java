package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.files.Annotations;
import dev.wirewatch.analysis.files.Brief;
import dev.wirewatch.analysis.files.BriefDocx;
import dev.wirewatch.analysis.files.BriefHtml;
import dev.wirewatch.analysis.files.BriefMarkdown;
import dev.wirewatch.analysis.files.BriefPdf;
import dev.wirewatch.analysis.files.Citations;
import dev.wirewatch.analysis.files.Reference;
import dev.wirewatch.analysis.state.Standing;
import dev.wirewatch.analysis.state.Standings;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/analyses/{id}/…}: an analysis as files in the formats of others. */
@RestController
@RequestMapping("/api/v1/analyses/{id}")
class FilesApi {

  private final Standings standings;
  private final JsonMapper json;

  private final InstantSource clock;

  FilesApi(Standings standings, JsonMapper json, InstantSource clock) {
    this.standings = standings;
    this.clock = clock;
    this.json = json;
  }

  @GetMapping("/citations.csl.json")
  ResponseEntity<byte[]> csl(@PathVariable String id) {
    return file(
        id,
        "csl.json",
        "application/vnd.citationstyles.csl+json",
        written(Citations.csl(references(id))));
  }

  @GetMapping("/citations.bib")
  ResponseEntity<byte[]> bibtex(@PathVariable String id) {
    return file(id, "bib", "application/x-bibtex;charset=UTF-8", Citations.bibtex(references(id)));
  }

  @GetMapping("/citations.ris")
  ResponseEntity<byte[]> ris(@PathVariable String id) {
    return file(
        id,
        "ris",
        "application/x-research-info-systems;charset=UTF-8",
        Citations.ris(references(id)));
  }

  @GetMapping("/annotations.jsonld")
  ResponseEntity<byte[]> annotations(@PathVariable String id) {
    Standing standing = standing(id);
    String address =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/api/v1/analyses/" + id)
            .toUriString();
    return file(id, "jsonld", "application/ld+json", written(Annotations.of(standing, address)));
  }

  @GetMapping("/brief.html")
  ResponseEntity<byte[]> html(@PathVariable String id, BriefQuery query) {
    return file(id, "html", "text/html;charset=UTF-8", BriefHtml.of(brief(id, query)));
  }

  @GetMapping("/brief.md")
  ResponseEntity<byte[]> markdown(@PathVariable String id, BriefQuery query) {
    return file(id, "md", "text/markdown;charset=UTF-8", BriefMarkdown.of(brief(id, query)));
  }

  @GetMapping("/brief.docx")
  void docx(@PathVariable String id, BriefQuery query, HttpServletResponse response)
      throws IOException {
    Brief brief = brief(id, query);
    begin(
        response,
        id,
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    BriefDocx.write(brief, response.getOutputStream());
  }

  @GetMapping("/brief.pdf")
  void pdf(@PathVariable String id, BriefQuery query, HttpServletResponse response)
      throws IOException {
    Brief brief = brief(id, query);
    begin(response, id, "pdf", "application/pdf");
    BriefPdf.write(brief, response.getOutputStream());
  }

  /** Says what comes, before the first of it is written. */
  private static void begin(HttpServletResponse response, String id, String ending, String type) {
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "." + ending + "\"");
    response.setContentType(type);
  }

  private Brief brief(String id, BriefQuery query) {
    return Brief.of(standing(id), query.cut(), clock.instant());
  }

  private List<Reference> references(String id) {
    return Reference.of(standing(id));
  }

  private Standing standing(String id) {
    return standings.find(id).orElseThrow(() -> new NotFound("analysis", id));
  }

  private String written(Object value) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
  }

  /** Made of bytes, so that the type is what it is whatever the caller would rather have. */
  private static ResponseEntity<byte[]> file(
      String id, String ending, String type, String content) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "." + ending + "\"")
        .contentType(MediaType.parseMediaType(type))
        .body(content.getBytes(StandardCharsets.UTF_8));
  }
}
