package dev.wirewatch.analysis.pages;

import dev.wirewatch.analysis.Analyses;
import dev.wirewatch.analysis.Citation;
import dev.wirewatch.analysis.ImportProblem;
import dev.wirewatch.analysis.NewArticle;
import dev.wirewatch.analysis.Originals;
import dev.wirewatch.analysis.imports.ArticleFile;
import dev.wirewatch.analysis.imports.ArticleFiles;
import dev.wirewatch.analysis.imports.ArticlePages;
import dev.wirewatch.analysis.imports.Unreadable;
import dev.wirewatch.analysis.text.Article;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.page.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings an article in: what was read of it is shown, put right, and only then saved. */
@Controller
class BringingController {

  private static final String ASK = "analyses/new";
  private static final String SHOW = "analyses/read";

  private final Analyses analyses;
  private final ArticleFiles files;
  private final ArticlePages pages;
  private final Originals originals;

  BringingController(
      Analyses analyses, ArticleFiles files, ArticlePages pages, Originals originals) {
    this.analyses = analyses;
    this.files = files;
    this.pages = pages;
    this.originals = originals;
  }

  @GetMapping("/analyses/new")
  String ask(Model model) {
    model.addAttribute("url", "");
    model.addAttribute("text", "");
    return ASK;
  }

  @PostMapping("/analyses/read")
  String read(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String url,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response,
      Model model)
      throws IOException {
    try {
      ArticleFile brought = brought(file, url.strip(), text);
      Article article = files.read(brought).or(Article.at(url.strip()));
      long kept =
          originals.keep(brought.bytes(), brought.source(), ArticleFiles.mediaType(brought));
      return shown(ArticleForm.of(kept, article), article, brought.source(), model);
    } catch (Unreadable e) {
      response.setStatus(
          switch (e.why()) {
            case WRONG -> HttpStatus.BAD_REQUEST.value();
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE.value();
            case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT.value();
          });
      model.addAttribute("url", url);
      model.addAttribute("text", text);
      model.addAttribute("problem", e.getMessage());
      return ASK;
    }
  }

  private ArticleFile brought(@Nullable MultipartFile file, String url, String text)
      throws IOException, Unreadable {
    if (file != null && !file.isEmpty()) {
      return ArticleFile.named(file.getBytes(), file.getOriginalFilename());
    }
    return url.isEmpty()
        ? new ArticleFile(
            text.getBytes(StandardCharsets.UTF_8), "pasted text", "text/plain;charset=UTF-8")
        : pages.fetch(url);
  }

  private String shown(ArticleForm form, Article article, String source, Model model) {
    List<Citation> cited = analyses.cited(article);
    model.addAttribute("form", form);
    model.addAttribute("source", source);
    model.addAttribute("passages", article.paragraphs().size());
    model.addAttribute("leftOut", article.leftOut());
    model.addAttribute("cited", cited);
    model.addAttribute(
        "unfollowed",
        cited.stream()
            .filter(each -> each.feedId() == null)
            .map(Citation::outlet)
            .distinct()
            .toList());
    return SHOW;
  }

  @PostMapping("/analyses/new")
  Object save(ArticleForm form, HttpServletResponse response, Model model) {
    Optional<Originals.Kept> kept =
        form.file() == null ? Optional.empty() : originals.unsaved(form.file());
    if (kept.isEmpty()) {
      model.addAttribute(
          "problem", "What was read is not kept any more, or is saved already: bring it in again.");
      response.setStatus(HttpStatus.CONFLICT.value());
      return ask(model);
    }
    Article article = Article.at("");
    try {
      article = form.article();
      var brought = new NewArticle(article, article.text(), kept.get().source(), kept.get().id());
      return SeeOther.to("/?analysis=" + analyses.bring(brought).id());
    } catch (ImportProblem | BadRequest e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("problem", e.getMessage());
      return shown(form, article, kept.get().source(), model);
    }
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException problem) {
    var page = new ModelAndView(ASK, HttpStatus.CONTENT_TOO_LARGE);
    page.addObject("url", "");
    page.addObject("text", "");
    page.addObject("problem", "The file is larger than 20 MB, the most that can be taken.");
    return page;
  }
}
