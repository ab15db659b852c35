package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.VocabularyVersion;
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** {@code /api/v1/vocabularies}. */
@RestController
@RequestMapping("/api/v1/vocabularies")
class VocabulariesApi {

  private final Themes themes;
  private final VocabularyEditor editor;

  VocabulariesApi(Themes themes, VocabularyEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /** A vocabulary as callers send it, and how to save it; see {@link ThemeBody}. */
  record Body(
      @Nullable String query,
      @Nullable Integer version,
      @Nullable String note,
      @Nullable Boolean refuseIfTestsFail) {

    Saving saving() {
      return Saving.of(version, note, refuseIfTestsFail);
    }
  }

  record VocabularyJson(String name, String query, int version, @Nullable SavedJson saved) {}

  record VersionJson(int version, String change, Instant at, String by, String note, String query) {

    static VersionJson of(VocabularyVersion version) {
      return new VersionJson(
          version.version(),
          version.change().name().toLowerCase(Locale.ROOT),
          version.at(),
          version.by(),
          version.note(),
          version.query());
    }
  }

  @GetMapping
  List<Vocabulary> all() {
    return themes.vocabularies();
  }

  @GetMapping("/{name}")
  VocabularyJson one(@PathVariable String name) {
    return json(name, null);
  }

  @PutMapping("/{name}")
  VocabularyJson save(@PathVariable String name, @RequestBody Body body) {
    if (body.query() == null) {
      throw new BadRequest("query", "\"query\" is missing.");
    }
    return json(name, editor.save(name, body.query(), body.saving()));
  }

  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable String name,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String note) {
    editor.delete(name, Saving.of(version, note, false));
  }

  @GetMapping("/{name}/versions")
  List<VersionJson> versions(@PathVariable String name) {
    return editor.versions(name).stream().map(VersionJson::of).toList();
  }

  @PostMapping("/{name}/versions/{number}/restore")
  VocabularyJson restore(
      @PathVariable String name,
      @PathVariable int number,
      @RequestBody(required = false) @Nullable Body body) {
    Saving how = body == null ? Saving.PLAIN : body.saving();
    return json(name, editor.restore(name, number, how));
  }

  private VocabularyJson json(String name, @Nullable Saved saved) {
    Vocabulary vocabulary =
        themes.vocabulary(name).orElseThrow(() -> new NotFound("vocabulary", "@" + name));
    return new VocabularyJson(
        name, vocabulary.query(), vocabulary.version(), saved == null ? null : SavedJson.of(saved));
  }
}
