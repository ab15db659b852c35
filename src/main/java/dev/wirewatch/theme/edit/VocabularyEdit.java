package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.BadRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A vocabulary to be saved, whether there is one of that name or not. */
record VocabularyEdit(String name, String query, Saving how, ThemeStore store)
    implements PendingEdit {

  @Override
  public void check(RuleBook present) {
    Map<String, String> queries = new HashMap<>();
    present.vocabularies().forEach(each -> queries.put(each.name(), each.query()));
    Optional<Vocabulary> known =
        present.vocabularies().stream().filter(each -> each.name().equals(name)).findFirst();
    known.ifPresent(each -> Conflicts.refuseNewer(each, how, store));
    if (known.isEmpty() && how.version() != null && how.version() > 0) {
      throw new EditConflict(
          "@%s was deleted since you have seen it.".formatted(name), 0, List.of());
    }
    queries.put(name, query);
    try {
      QueryLanguage.understand(query, other -> Optional.ofNullable(queries.get(other)));
    } catch (QueryProblem problem) {
      throw RuleRefused.text(problem);
    }
    Vocabulary.flaw(name, query)
        .ifPresent(flaw -> {
          throw new BadRequest(flaw.field(), flaw.reason());
        });
  }

  @Override
  public void write(ThemeStore to, Signature signature) {
    to.putVocabulary(name, query);
  }

  @Override
  public Set<String> themes() {
    return Set.of();
  }
}
