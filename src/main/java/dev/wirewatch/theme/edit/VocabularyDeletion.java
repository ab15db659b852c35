package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.NotFound;
import java.util.List;
import java.util.Set;

/** A vocabulary to be deleted, which nobody may use. */
record VocabularyDeletion(String name, Saving how, ThemeStore store) implements PendingEdit {

  @Override
  public void check(RuleBook present) {
    Vocabulary known =
        present.vocabularies().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new NotFound("vocabulary", "@" + name));
    Conflicts.refuseNewer(known, how, store);
    List<String> themes =
        present.themes().stream()
            .filter(theme -> Uses.in(theme.query()).contains(name))
            .map(Theme::id)
            .toList();
    List<String> vocabularies =
        present.vocabularies().stream()
            .filter(other -> Uses.in(other.query()).contains(name))
            .map(Vocabulary::name)
            .toList();
    if (!themes.isEmpty() || !vocabularies.isEmpty()) {
      throw new VocabularyInUse(name, themes, vocabularies);
    }
  }

  @Override
  public void write(ThemeStore to, Signature signature) {
    to.deleteVocabulary(name, signature);
  }

  @Override
  public Set<String> themes() {
    return Set.of();
  }
}
