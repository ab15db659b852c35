package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.edit.ThemeEdit.Kind;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Creates, changes and deletes themes. What is saved runs on this node when a call returns, on
 * others within a second or so; stored items are tagged anew in the background.
 *
 * <p>Every call may throw {@link RuleRefused}, {@link EditConflict}, {@link TestsFail}, {@link
 * dev.wirewatch.web.BadRequest} and {@link NotFound}; then nothing is stored.
 */
@Service
public class ThemeEditor {

  private final Saver saver;
  private final ThemeStore store;

  ThemeEditor(Saver saver, ThemeStore store) {
    this.saver = saver;
    this.store = store;
  }

  /** Adds a theme; one that was deleted may come back under its id, and its history goes on. */
  public Saved create(ThemeDraft theme, Saving how) {
    return saver.save(new ThemeEdit(theme, Kind.CREATE, how, store), how);
  }

  /** Saves a theme that there is. */
  public Saved change(ThemeDraft theme, Saving how) {
    return saver.save(new ThemeEdit(theme, Kind.CHANGE, how, store), how);
  }

  /** Deletes a theme. Its history stays, and so do the tags that reviewers set. */
  public Saved delete(String id, Saving how) {
    return saver.save(new ThemeDeletion(id, how, store), how);
  }

  /**
   * Saves an old version anew, with the test headlines of today.
   *
   * @param inlined whether vocabularies are written out as they were then; else the query is saved
   *     as it was written, and means what its vocabularies mean today
   */
  public Saved restore(String id, int version, boolean inlined, Saving how) {
    ThemeVersion old =
        versions(id).stream()
            .filter(each -> each.version() == version)
            .findFirst()
            .orElseThrow(() -> new NotFound("version", version));
    var draft =
        new ThemeDraft(
            id,
            old.name(),
            old.colour(),
            inlined ? old.rule() : old.query(),
            old.description(),
            headlines(id));
    return saver.save(new ThemeEdit(draft, Kind.RESTORE, how, store), how);
  }

  /**
   * Saves vocabularies and themes together, new and known ones. Themes without test headlines keep
   * those that they have.
   *
   * @param revision of the themes that the editor has seen; none to save whatever others did
   */
  public Saved saveTogether(
      Map<String, String> vocabularies,
      List<ThemeDraft> themes,
      @Nullable Long revision,
      Saving how) {
    return saver.save(new BundleEdit(vocabularies, themes, revision), how);
  }

  /** What {@link #saveTogether} would bring; nothing stays. */
  public Saved tryTogether(Map<String, String> vocabularies, List<ThemeDraft> themes) {
    return saver.tryOut(new BundleEdit(vocabularies, themes, null));
  }

  /** All themes in the desk's order, as they are written, with their test headlines. */
  public List<ThemeDraft> drafts() {
    return store.themes();
  }

  /** All versions of a theme, deleted ones too, the last one first. */
  public List<ThemeVersion> versions(String id) {
    List<ThemeVersion> versions = store.versions(id);
    if (versions.isEmpty() && store.themes().stream().noneMatch(each -> each.id().equals(id))) {
      throw new NotFound("theme", id);
    }
    return versions;
  }

  /** The last version of each theme, by its id; that of a deleted theme is its deletion. */
  public Map<String, ThemeVersion> lastVersions() {
    return store.lastVersions();
  }

  /** The test headlines by theme; themes without any are left out. */
  public Map<String, List<TestHeadline>> headlines() {
    return store.headlines();
  }

  /** The test headlines of a theme; none if it has none. */
  public List<TestHeadline> headlines(String id) {
    return store.headlines().getOrDefault(id, List.of());
  }
}
