package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.edit.Uses;
import java.util.List;
import java.util.stream.Stream;

/** A theme or vocabulary that names a vocabulary. */
record Use(String name, String link) {

  /** All that name a vocabulary, themes first. */
  static List<Use> of(String vocabulary, RuleBook book) {
    return Stream.concat(
            book.themes().stream()
                .filter(theme -> Uses.in(theme.query()).contains(vocabulary))
                .map(theme -> new Use(theme.name(), "/themes/" + theme.id())),
            book.vocabularies().stream()
                .filter(other -> Uses.in(other.query()).contains(vocabulary))
                .map(other -> new Use("@" + other.name(), VocabularyPages.address(other.name()))))
        .toList();
  }
}
