package dev.wirewatch.theme.backtest;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.edit.RuleRefused;
import dev.wirewatch.web.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vocabularies as someone writes them, in the place of those stored.
 *
 * @param written queries by name
 */
record DraftVocabularies(Map<String, String> written, RuleBook book) implements Vocabularies {

  DraftVocabularies {
    written.forEach((name, query) ->
        Vocabulary.flaw(name, query)
            .ifPresent(flaw -> {
              throw new BadRequest("vocabularies", flaw.reason());
            }));
  }

  /** Refuses vocabularies that cannot be used. */
  void check() {
    written.forEach((name, query) -> {
      try {
        QueryLanguage.understand(query, this);
      } catch (QueryProblem problem) {
        throw RuleRefused.vocabulary(name, problem);
      }
    });
  }

  @Override
  public Optional<String> query(String name) {
    return Optional.ofNullable(written.get(name)).or(() -> stored(book).query(name));
  }

  static Vocabularies stored(RuleBook book) {
    return name ->
        book.vocabularies().stream()
            .filter(each -> each.name().equals(name))
            .map(Vocabulary::query)
            .findFirst();
  }

  /** All vocabularies as they would be. */
  List<Vocabulary> all() {
    var all = new ArrayList<Vocabulary>();
    written.forEach((name, query) -> all.add(new Vocabulary(name, query, 0)));
    book.vocabularies().stream()
        .filter(each -> !written.containsKey(each.name()))
        .forEach(all::add);
    return all;
  }
}
