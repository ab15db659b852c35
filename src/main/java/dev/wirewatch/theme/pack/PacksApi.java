package dev.wirewatch.theme.pack;

import dev.wirewatch.config.ConfigProblem;
import dev.wirewatch.theme.edit.SavedJson;
import dev.wirewatch.theme.edit.Saving;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Themes as files: {@code /api/v1/themes.yml} and {@code /api/v1/themes/packs}. */
@RestController
@RequestMapping("/api/v1")
class PacksApi {

  private final ThemePacks packs;

  PacksApi(ThemePacks packs) {
    this.packs = packs;
  }

  /** Everything, or some themes with the vocabularies that they use. */
  @GetMapping(path = "/themes.yml", produces = "application/yaml;charset=UTF-8")
  ResponseEntity<String> export(@RequestParam(defaultValue = "") List<String> ids) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"themes.yml\"")
        .body(ids.isEmpty() ? packs.exportAll() : packs.export(ids));
  }

  /** What a pack changes: looked at only, or applied. */
  record PackJson(boolean applied, @Nullable PackPreviewJson preview, @Nullable SavedJson saved) {}

  @PostMapping("/themes/packs")
  PackJson post(
      InputStream body,
      @RequestParam(defaultValue = "false") boolean apply,
      @RequestParam(defaultValue = "refuse") String conflicts,
      @RequestParam(required = false) @Nullable Long revision,
      @RequestParam(required = false) @Nullable String note,
      @RequestParam(defaultValue = "false") boolean refuseIfTestsFail)
      throws IOException {
    String yaml = ThemePacks.text(body);
    OnConflict policy = OnConflict.of(conflicts);
    if (!apply) {
      return new PackJson(false, PackPreviewJson.of(packs.preview(yaml, policy, Set.of())), null);
    }
    Saving how = Saving.of(null, note, refuseIfTestsFail);
    return new PackJson(
        true, null, SavedJson.of(packs.apply(yaml, policy, revision, how, Set.of())));
  }

  @ExceptionHandler
  ProblemDetail unreadable(ConfigProblem problem) {
    var detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
    detail.setProperty("field", "pack");
    detail.setProperty("line", problem.line());
    return detail;
  }

  @ExceptionHandler
  ProblemDetail conflict(PackConflict conflict) {
    var detail =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, String.valueOf(conflict.getMessage()));
    detail.setProperty("vocabularies", conflict.vocabularies());
    return detail;
  }
}
