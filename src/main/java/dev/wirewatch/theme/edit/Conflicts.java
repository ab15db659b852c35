package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.VocabularyVersion;
import dev.wirewatch.theme.store.ThemeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps one editor from overwriting unseen what another has saved. */
final class Conflicts {

  private Conflicts() {}

  static void refuseNewer(Theme theme, Saving how, ThemeStore store) {
    if (how.version() == null || how.version() == theme.version()) {
      return;
    }
    List<ThemeVersion> versions = store.versions(theme.id());
    Optional<ThemeVersion> seen =
        versions.stream().filter(each -> each.version() == how.version()).findFirst();
    List<FieldDiff> changes =
        seen.map(version -> FieldDiff.between(version, versions.getFirst())).orElse(List.of());
    String by = versions.isEmpty() ? "someone" : versions.getFirst().by();
    throw new EditConflict(
        message("Theme \"" + theme.id() + "\"", how.version(), theme.version(), by),
        theme.version(),
        changes);
  }

  static void refuseNewer(Vocabulary vocabulary, Saving how, ThemeStore store) {
    if (how.version() == null || how.version() == vocabulary.version()) {
      return;
    }
    List<VocabularyVersion> versions = store.vocabularyVersions(vocabulary.name());
    var changes = new ArrayList<FieldDiff>();
    versions.stream()
        .filter(each -> each.version() == how.version())
        .findFirst()
        .ifPresent(seen -> FieldDiff.add(changes, "query", seen.query(), vocabulary.query()));
    String by = versions.isEmpty() ? "someone" : versions.getFirst().by();
    throw new EditConflict(
        message("@" + vocabulary.name(), how.version(), vocabulary.version(), by),
        vocabulary.version(),
        changes);
  }

  private static String message(String what, int seen, int stored, String by) {
    return ("%s is at version %d, saved by %s, and not at version %d as you have seen it;"
            + " look at what changed and save again.")
        .formatted(what, stored, by, seen);
  }
}
