package dev.wirewatch.theme.pack;

import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.theme.edit.Saved;
import dev.wirewatch.theme.edit.Saving;
import dev.wirewatch.theme.edit.ThemeEditor;
import dev.wirewatch.theme.edit.Uses;
import dev.wirewatch.theme.file.ThemesFile;
import dev.wirewatch.theme.file.ThemesYaml;
import dev.wirewatch.web.NotFound;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Exports and imports themes, vocabularies and test headlines, in the form of themes.yml. */
@Service
public class ThemePacks {

  private final Themes themes;
  private final ThemeEditor editor;

  ThemePacks(Themes themes, ThemeEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /** Everything; an empty database that starts with this file has the same themes. */
  public String exportAll() {
    return write(themes.vocabularies(), editor.drafts());
  }

  /**
   * Some themes, with the vocabularies that they use.
   *
   * @throws NotFound if there is no theme with one of the ids
   */
  public String export(Collection<String> ids) {
    for (String id : ids) {
      if (themes.find(id).isEmpty()) {
        throw new NotFound("theme", id);
      }
    }
    var chosen = editor.drafts().stream().filter(draft -> ids.contains(draft.id())).toList();
    var queries = chosen.stream().map(ThemeDraft::query).toList();
    return write(Uses.all(queries, themes.vocabularies()), chosen);
  }

  private static String write(List<Vocabulary> vocabularies, List<ThemeDraft> drafts) {
    var queries = new LinkedHashMap<String, String>();
    vocabularies.forEach(each -> queries.put(each.name(), each.query()));
    return ThemesYaml.write(new ThemesFile.Content(queries, drafts));
  }

  /**
   * What a pack would change; nothing is stored.
   *
   * @throws dev.wirewatch.config.ConfigProblem with line and reason, if it cannot be read
   * @throws dev.wirewatch.web.BadRequest if it is too large or empty
   */
  public PackPreview preview(String yaml, OnConflict policy) {
    RuleBook book = themes.book();
    var pack = Pack.read(yaml, book.vocabularies(), editor.drafts());
    var problems = new PackProblems(pack, policy);
    var preview =
        new PackPreview(
            book.revision(),
            pack.themes(),
            pack.vocabularies(),
            problems.missing(),
            List.of(),
            problems.problems(),
            null);
    return preview.isUsable() ? tried(preview, pack, policy) : preview;
  }

  private PackPreview tried(PackPreview preview, Pack pack, OnConflict policy) {
    try {
      Saved saved = editor.tryTogether(pack.toSave(policy), pack.toSave());
      var own = pack.content().themes().stream().map(ThemeDraft::id).toList();
      return new PackPreview(
          preview.revision(),
          preview.themes(),
          preview.vocabularies(),
          preview.missing(),
          saved.themes().stream().filter(id -> !own.contains(id)).toList(),
          preview.problems(),
          saved.tests());
    } catch (RuleRefused refused) {
      String theme = Optional.ofNullable(refused.theme()).orElse("");
      return new PackPreview(
          preview.revision(),
          preview.themes(),
          preview.vocabularies(),
          preview.missing(),
          List.of(),
          List.of(PackProblems.of(theme, refused.problem())),
          null);
    }
  }

  /**
   * Applies a pack, whole or not at all.
   *
   * @param revision that of the preview; if themes were changed since, nothing is applied. None to
   *     apply whatever others did
   * @throws PackConflict if a vocabulary of the pack means something else here, and that is not to
   *     be settled
   */
  public Saved apply(String yaml, OnConflict policy, @Nullable Long revision, Saving how) {
    var pack = Pack.read(yaml, themes.book().vocabularies(), editor.drafts());
    var conflicts =
        pack.vocabularies().stream()
            .filter(change -> change.state() == PackPreview.State.CONFLICT)
            .map(PackPreview.VocabularyChange::name)
            .toList();
    if (policy == OnConflict.REFUSE && !conflicts.isEmpty()) {
      throw new PackConflict(conflicts);
    }
    return editor.saveTogether(pack.toSave(policy), pack.toSave(), revision, how);
  }
}
