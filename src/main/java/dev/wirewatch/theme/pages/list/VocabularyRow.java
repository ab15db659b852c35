package dev.wirewatch.theme.pages.list;

import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Vocabulary;
import java.util.List;

/**
 * A vocabulary of the list.
 *
 * @param query its beginning
 * @param themes whose rules name it
 * @param vocabularies that name it
 */
record VocabularyRow(
    Vocabulary vocabulary, String query, List<Theme> themes, List<String> vocabularies) {

  public boolean isUnused() {
    return themes.isEmpty() && vocabularies.isEmpty();
  }
}
