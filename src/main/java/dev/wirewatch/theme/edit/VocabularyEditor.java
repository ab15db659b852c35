package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.VocabularyVersion;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Saves and deletes vocabularies. A changed one makes a new version of every theme whose rule it
 * changes; one that would spoil a theme is refused. The exceptions are those of {@link
 * ThemeEditor}.
 */
@Service
public class VocabularyEditor {

  private final Saver saver;
  private final ThemeStore store;

  VocabularyEditor(Saver saver, ThemeStore store) {
    this.saver = saver;
    this.store = store;
  }

  /** Saves a vocabulary, new or known. */
  public Saved save(String name, String query, Saving how) {
    return saver.save(new VocabularyEdit(name, Vocabulary.plain(query), how, store), how);
  }

  /**
   * Deletes a vocabulary.
   *
   * @throws VocabularyInUse if a theme or another vocabulary uses it
   */
  public Saved delete(String name, Saving how) {
    return saver.save(new VocabularyDeletion(name, how, store), how);
  }

  /** Saves an old version anew. */
  public Saved restore(String name, int version, Saving how) {
    VocabularyVersion old =
        versions(name).stream()
            .filter(each -> each.version() == version)
            .findFirst()
            .orElseThrow(() -> new NotFound("version", version));
    return save(name, old.query(), how);
  }

  /** The last version of each vocabulary, by its name; that of a deleted one is its deletion. */
  public Map<String, VocabularyVersion> lastVersions() {
    return store.lastVocabularyVersions();
  }

  /** All versions of a vocabulary, a deleted one too, the last one first. */
  public List<VocabularyVersion> versions(String name) {
    List<VocabularyVersion> versions = store.vocabularyVersions(name);
    if (versions.isEmpty()) {
      throw new NotFound("vocabulary", "@" + name);
    }
    return versions;
  }
}
