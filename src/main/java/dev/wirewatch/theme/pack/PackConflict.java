package dev.wirewatch.theme.pack;

import java.util.List;

/** Vocabularies of a pack mean something else here; nothing was stored. */
public final class PackConflict extends RuntimeException {

  private final transient List<String> vocabularies;

  PackConflict(List<String> vocabularies) {
    super(
        "The pack's @%s mean something else here; say whether to keep ours or to replace them."
            .formatted(String.join(", @", vocabularies)));
    this.vocabularies = List.copyOf(vocabularies);
  }

  /** Their names. */
  public List<String> vocabularies() {
    return vocabularies;
  }
}
