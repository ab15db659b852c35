package dev.wirewatch.theme.edit;

import dev.wirewatch.query.Looks;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.edit.ThemeBody.TestBody;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.function.Supplier;
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

/** {@code /api/v1/themes}. */
@RestController
@RequestMapping("/api/v1/themes")
class ThemesApi {

  private final Themes themes;
  private final ThemeEditor editor;

  ThemesApi(Themes themes, ThemeEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /**
   * A theme with its test headlines.
   *
   * @param saved what the save brought, where this answers one
   */
  record ThemeJson(
      String id,
      String name,
      String colour,
      String query,
      String looks,
      String description,
      int version,
      int ruleVersion,
      @Nullable String problem,
      List<TestBody> tests,
      @Nullable SavedJson saved) {}

  @GetMapping
  List<Theme> all() {
    return themes.all();
  }

  @GetMapping("/{id}")
  ThemeJson one(@PathVariable String id) {
    return json(id, null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ThemeJson create(@RequestBody ThemeBody body) {
    var draft = body.draft();
    return json(draft.id(), saved(body, draft, () -> editor.create(draft, body.saving())));
  }

  @PutMapping("/{id}")
  ThemeJson change(@PathVariable String id, @RequestBody ThemeBody body) {
    Theme theme = theme(id);
    var draft = body.over(theme, editor.headlines(id));
    return json(id, saved(body, draft, () -> editor.change(draft, body.saving())));
  }

  private static Saved saved(ThemeBody body, ThemeDraft draft, Supplier<Saved> save) {
    try {
      return save.get();
    } catch (RuleRefused refused) {
      String typed = body.query();
      throw typed == null ? refused : refused.asTyped(typed, draft.query());
    }
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable String note) {
    editor.delete(id, Saving.of(version, note, false));
  }

  private Theme theme(String id) {
    return themes.find(id).orElseThrow(() -> new NotFound("theme", id));
  }

  private ThemeJson json(String id, @Nullable Saved saved) {
    Theme theme = theme(id);
    return new ThemeJson(
        theme.id(),
        theme.name(),
        theme.colour(),
        theme.query(),
        Looks.of(theme.query()).written(),
        theme.description(),
        theme.version(),
        theme.ruleVersion(),
        theme.problem(),
        editor.headlines(id).stream().map(TestBody::of).toList(),
        saved == null ? null : SavedJson.of(saved));
  }
}
