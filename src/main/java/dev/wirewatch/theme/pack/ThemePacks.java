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
import dev.wirewatch.web.BadRequest;
import dev.wirewatch.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Exports and imports themes, vocabularies and test headlines, in the form of themes.yml. */
@Service
public class ThemePacks {

  private static final int LARGEST = 2_000_000;

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
   * The text of a file.
   *
   * @throws BadRequest if it is larger than 2 MB or not UTF-8
   */
  public static String text(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new BadRequest("pack", "A pack has at most %,d bytes.".formatted(LARGEST));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new BadRequest("pack", "The pack is not UTF-8 text; save it as UTF-8.");
    }
  }

  /**
   * What a pack would change; nothing is stored.
   *
   * @param left ids of themes of the pack that are not wanted
   * @throws dev.wirewatch.config.ConfigProblem with line and reason, if it cannot be read
   * @throws BadRequest if it is too large or empty
   */
  public PackPreview preview(String yaml, OnConflict policy, Set<String> left) {
    RuleBook book = themes.book();
    var whole = Pack.read(yaml, book.vocabularies(), editor.drafts());
    var pack = whole.without(left);
    var problems = new PackProblems(pack, policy);
    var preview =
        new PackPreview(
            book.revision(),
            whole.themes(),
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
   * @param left ids of themes of the pack that are not wanted
   * @param revision that of the preview; if themes were changed since, nothing is applied. None to
   *     apply whatever others did
   * @throws PackConflict if a vocabulary of the pack means something else here, and that is not to
   *     be settled
   */
  public Saved apply(
      String yaml, OnConflict policy, @Nullable Long revision, Saving how, Set<String> left) {
    var pack = Pack.read(yaml, themes.book().vocabularies(), editor.drafts()).without(left);
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
