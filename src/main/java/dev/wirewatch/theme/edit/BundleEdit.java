package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import dev.wirewatch.web.BadRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Vocabularies and themes to be saved together, new and known ones. */
record BundleEdit(
    Map<String, String> vocabularies, List<ThemeDraft> drafts, @Nullable Long revision)
    implements PendingEdit {

  @Override
  public void check(RuleBook present) {
    if (revision != null && revision != present.revision()) {
      throw new EditConflict(
          "Themes or vocabularies were changed since you looked; look again.", 0, List.of());
    }
    checkVocabularies(present);
    for (ThemeDraft draft : drafts) {
      ThemeEdit.refuseUnreadable(draft.query());
      draft
          .flaw()
          .ifPresent(flaw -> {
            throw new BadRequest(flaw.field(), draft.id() + ": " + flaw.reason());
          });
    }
  }

  private void checkVocabularies(RuleBook present) {
    Map<String, String> queries = new HashMap<>();
    present.vocabularies().forEach(each -> queries.put(each.name(), each.query()));
    queries.putAll(vocabularies);
    vocabularies.forEach((name, query) -> {
      try {
        QueryLanguage.understand(query, other -> Optional.ofNullable(queries.get(other)));
      } catch (QueryProblem problem) {
        throw RuleRefused.vocabulary(name, problem);
      }
      Vocabulary.flaw(name, query)
          .ifPresent(flaw -> {
            throw new BadRequest(flaw.field(), "@" + name + ": " + flaw.reason());
          });
    });
  }

  @Override
  public void write(ThemeStore store, Signature signature) {
    vocabularies.forEach((name, query) -> store.putVocabulary(name, Vocabulary.plain(query)));
    Map<String, List<TestHeadline>> tests = store.headlines();
    for (ThemeDraft draft : drafts) {
      store.put(
          draft.tests().isEmpty()
              ? draft.withTests(tests.getOrDefault(draft.id(), List.of()))
              : draft);
    }
  }

  @Override
  public Set<String> themes() {
    return drafts.stream().map(ThemeDraft::id).collect(Collectors.toSet());
  }
}
