package dev.wirewatch.feed.pages.edit;

import dev.wirewatch.feed.list.FeedLists;
import dev.wirewatch.feed.list.ImportReport;
import dev.wirewatch.feed.list.ImportReport.Outcome;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.UploadLimit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Imports a list of feeds from a file or from pasted text, and reports on each line. */
@Controller
class ImportController {

  private static final String TEXT_TYPE = "text/plain;charset=UTF-8";

  private final FeedLists lists;

  ImportController(FeedLists lists) {
    this.lists = lists;
  }

  @GetMapping("/feeds/import")
  String form(Model model) {
    model.addAttribute("text", "");
    return "feeds/import";
  }

  @PostMapping("/feeds/import")
  String importList(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response,
      Model model)
      throws IOException {
    MultipartFile chosen = file == null || file.isEmpty() ? null : UploadLimit.checked(file);
    model.addAttribute("text", text);
    if (chosen == null && text.isBlank()) {
      return refused(model, response, "Choose a file, or paste its text.");
    }
    try {
      byte[] bytes = chosen == null ? text.getBytes(StandardCharsets.UTF_8) : chosen.getBytes();
      ImportReport report = report(bytes, chosen == null ? TEXT_TYPE : chosen.getContentType());
      model.addAttribute("report", report);
      model.addAttribute("added", report.count(Outcome.ADDED));
      model.addAttribute("known", report.count(Outcome.ALREADY_THERE));
      model.addAttribute("refused", report.count(Outcome.REFUSED));
      model.addAttribute("text", "");
      return "feeds/import";
    } catch (BadRequest e) {
      return refused(model, response, String.valueOf(e.getMessage()));
    }
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException problem) {
    var page = new ModelAndView("feeds/import", HttpStatus.CONTENT_TOO_LARGE);
    page.addObject("text", "");
    page.addObject("problem", "It is larger than 10 MB; split it into several.");
    return page;
  }

  /** What begins like markup is OPML; our own form is YAML. */
  private ImportReport report(byte[] bytes, @Nullable String type) {
    String start = new String(bytes, 0, Math.min(bytes.length, 4_000), StandardCharsets.ISO_8859_1);
    boolean markup = start.replace("\0", "").contains("<");
    return markup ? lists.importOpml(bytes, type) : lists.importYaml(bytes, "feeds.yml");
  }

  private static String refused(Model model, HttpServletResponse response, String reason) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", reason);
    return "feeds/import";
  }
}
