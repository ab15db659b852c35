package dev.wirewatch.theme.edit;

import java.util.List;

/** A vocabulary that cannot be deleted, because others use it. */
public final class VocabularyInUse extends RuntimeException {

  private final transient List<String> themes;
  private final transient List<String> vocabularies;

  VocabularyInUse(String name, List<String> themes, List<String> vocabularies) {
    super(message(name, themes, vocabularies));
    this.themes = List.copyOf(themes);
    this.vocabularies = List.copyOf(vocabularies);
  }

  private static String message(String name, List<String> themes, List<String> vocabularies) {
    String by =
        vocabularies.isEmpty()
            ? "the themes " + String.join(", ", themes)
            : themes.isEmpty()
                ? "@" + String.join(", @", vocabularies)
                : "the themes "
                    + String.join(", ", themes)
                    + " and @"
                    + String.join(", @", vocabularies);
    return "@%s cannot be deleted: it is used by %s.".formatted(name, by);
  }

  /** Ids of the themes whose rules name it. */
  public List<String> themes() {
    return themes;
  }

  /** Names of the vocabularies that name it. */
  public List<String> vocabularies() {
    return vocabularies;
  }
}
