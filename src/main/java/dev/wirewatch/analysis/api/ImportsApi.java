package dev.wirewatch.analysis.api;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.ImportProblem;
import dev.wirewatch.analysis.NewArticle;
import dev.wirewatch.analysis.Originals;
import dev.wirewatch.analysis.imports.ArticleFile;
import dev.wirewatch.analysis.imports.ArticleFiles;
import dev.wirewatch.analysis.imports.ArticlePages;
import dev.wirewatch.analysis.imports.Unreadable;
import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** {@code POST /api/v1/analyses}: articles that come in; and as what they came. */
@RestController
@RequestMapping("/api/v1/analyses")
class ImportsApi {

  private final Analyses analyses;
  private final AnalysesApi answers;
  private final ArticleFiles files;
  private final ArticlePages pages;
  private final Originals originals;

  ImportsApi(
      Analyses analyses,
      AnalysesApi answers,
      ArticleFiles files,
      ArticlePages pages,
      Originals originals) {
    this.analyses = analyses;
    this.answers = answers;
    this.files = files;
    this.pages = pages;
    this.originals = originals;
  }

  /** What a client sends to bring in an article: one of the two. */
  record Submission(@Nullable String text, @Nullable String url) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AnalysisJson> add(@RequestBody Submission submission) {
    String text = submission.text();
    String url = submission.url();
    boolean hasText = text != null && !text.isBlank();
    boolean hasUrl = url != null && !url.isBlank();
    if (hasText == hasUrl) {
      throw new BadRequest(
          "text",
          "Give the article's \"text\" or the \"url\" of its page, or send it as a \"file\".");
    }
    return hasText ? addText(String.valueOf(text)) : addPage(String.valueOf(url));
  }

  private ResponseEntity<AnalysisJson> addText(String text) {
    try {
      return added(NewArticle.of(ArticleFiles.read(text), text, "pasted text"));
    } catch (Unreadable | ImportProblem e) {
      throw new BadRequest("text", String.valueOf(e.getMessage()));
    }
  }

  private ResponseEntity<AnalysisJson> addPage(String url) {
    try {
      return add(pages.fetch(url), url);
    } catch (Unreadable e) {
      throw refused("url", e);
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AnalysisJson> add(@RequestParam MultipartFile file) throws IOException {
    try {
      return add(ArticleFile.named(file.getBytes(), file.getOriginalFilename()), "");
    } catch (Unreadable e) {
      throw refused("file", e);
    }
  }

  private ResponseEntity<AnalysisJson> add(ArticleFile file, String url) throws Unreadable {
    Article article = files.read(file).or(Article.at(url));
    try {
      long kept = originals.keep(file.bytes(), file.source(), ArticleFiles.mediaType(file));
      return added(new NewArticle(article, article.text(), file.source(), kept));
    } catch (ImportProblem e) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage(), e);
    }
  }

  private ResponseEntity<AnalysisJson> added(NewArticle article) throws ImportProblem {
    AnalysisJson added = answers.json(analyses.bring(article));
    return ResponseEntity.created(URI.create("/api/v1/analyses/" + added.id())).body(added);
  }

  private static RuntimeException refused(String field, Unreadable problem) {
    return switch (problem.why()) {
      case WRONG -> new BadRequest(field, String.valueOf(problem.getMessage()));
      case TOO_LARGE ->
          new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, problem.getMessage(), problem);
      case CONTENT ->
          new ResponseStatusException(
              HttpStatus.UNPROCESSABLE_CONTENT, problem.getMessage(), problem);
    };
  }

  /** The original byte for byte, never as something that a browser would show or run. */
  @GetMapping("/{id}/original")
  void original(@PathVariable String id, HttpServletResponse response) throws IOException {
    Optional<Originals.Kept> file = originals.of(id);
    if (file.isPresent()) {
      attach(response, file.get().source());
      originals.write(file.get(), response.getOutputStream());
    } else {
      String text =
          originals.text(id).orElseThrow(() -> new NotFound("original of an analysis", id));
      attach(response, id + ".txt");
      response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void attach(HttpServletResponse response, String source) {
    String name = source.replaceFirst("[?#].*$", "").replaceFirst("^.*[/\\\\](?=.)", "");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
  }
}
