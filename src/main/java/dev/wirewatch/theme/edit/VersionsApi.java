package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/themes/{id}/versions}. */
@RestController
@RequestMapping("/api/v1/themes/{id}/versions")
class VersionsApi {

  private final ThemeEditor editor;

  VersionsApi(ThemeEditor editor) {
    this.editor = editor;
  }

  /**
   * A version.
   *
   * @param rule the query with its vocabularies written out as they were then
   */
  record VersionJson(
      int version,
      String change,
      Instant at,
      String by,
      String note,
      String name,
      String colour,
      String description,
      String query,
      String rule,
      int ruleVersion,
      String tests) {

    static VersionJson of(ThemeVersion version) {
      return new VersionJson(
          version.version(),
          version.change().name().toLowerCase(Locale.ROOT),
          version.at(),
          version.by(),
          version.note(),
          version.name(),
          version.colour(),
          version.description(),
          version.query(),
          version.rule(),
          version.ruleVersion(),
          version.tests());
    }
  }

  record DiffJson(int from, int to, List<FieldDiffJson> changes) {}

  /** How to save an old version anew; all may be left out. */
  record Restoring(
      @Nullable Integer version,
      @Nullable String note,
      @Nullable Boolean inlined,
      @Nullable Boolean refuseIfTestsFail) {}

  @GetMapping
  List<VersionJson> all(@PathVariable String id) {
    return editor.versions(id).stream().map(VersionJson::of).toList();
  }

  /** What changed from another version, by default the one before, to this one. */
  @GetMapping("/{number}/diff")
  DiffJson diff(
      @PathVariable String id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable Integer from) {
    List<ThemeVersion> versions = editor.versions(id);
    int before = from == null ? number - 1 : from;
    var changes = FieldDiff.between(find(versions, before), find(versions, number));
    return new DiffJson(before, number, changes.stream().map(FieldDiffJson::of).toList());
  }

  private static ThemeVersion find(List<ThemeVersion> versions, int number) {
    return versions.stream()
        .filter(version -> version.version() == number)
        .findFirst()
        .orElseThrow(() -> new NotFound("version", number));
  }

  @PostMapping("/{number}/restore")
  SavedJson restore(
      @PathVariable String id,
      @PathVariable int number,
      @RequestBody(required = false) @Nullable Restoring restoring) {
    var how = restoring == null ? new Restoring(null, null, null, null) : restoring;
    return SavedJson.of(
        editor.restore(
            id,
            number,
            Boolean.TRUE.equals(how.inlined()),
            Saving.of(how.version(), how.note(), how.refuseIfTestsFail())));
  }
}
