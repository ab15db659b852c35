package dev.wirewatch.theme.edit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.access.log.ActivityLog;
import dev.wirewatch.config.Durability;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeSource;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import dev.wirewatch.theme.store.Signature;
import dev.wirewatch.theme.store.ThemeStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Saves an edit whole or not at all. The edit is written, the themes are read again as they would
 * be, and if a rule went bad everything is taken back.
 */
@Component
class Saver {

  private static final int TRIES = 5;

  private final ThemeStore store;
  private final ThemeSource source;
  private final Themes themes;
  private final TransactionOperations transactions;
  private final CurrentUser user;
  private final ActivityLog log;
  private final InstantSource clock;
  private final Durability durability;

  Saver(
      ThemeStore store,
      ThemeSource source,
      Themes themes,
      TransactionOperations transactions,
      CurrentUser user,
      ActivityLog log,
      InstantSource clock,
      Durability durability) {
    this.store = store;
    this.source = source;
    this.themes = themes;
    this.transactions = transactions;
    this.user = user;
    this.log = log;
    this.clock = clock;
    this.durability = durability;
  }

  /** Saves; when it returns, this node runs the new rules and the disk has them. */
  Saved save(PendingEdit edit, Saving how) {
    Saved saved = tried(edit, how, true);
    durability.settle();
    themes.refresh();
    return saved;
  }

  /** What saving would bring; nothing stays. */
  Saved tryOut(PendingEdit edit) {
    return tried(edit, Saving.PLAIN, false);
  }

  private Saved tried(PendingEdit edit, Saving how, boolean keep) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("Rules are saved in a transaction of their own");
    }
    for (int tries = 1; ; tries++) {
      try {
        return transactions.execute(status -> {
          RuleBook before = themes.book();
          Saved saved = write(edit, how);
          if (keep) {
            store.advance();
            note(before, source.load(before));
          } else {
            status.setRollbackOnly();
          }
          return saved;
        });
      } catch (PessimisticLockingFailureException e) {
        // Someone is storing many items; they come first.
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  /** What the log says of what a change replaced, or of what replaced it. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  private record Logged(List<Theme> themes, List<Vocabulary> vocabularies) {

    /** What one book has that another has not, or has otherwise. */
    static Logged of(RuleBook book, RuleBook other) {
      return new Logged(
          book.themes().stream().filter(each -> !other.themes().contains(each)).toList(),
          book.vocabularies().stream()
              .filter(each -> !other.vocabularies().contains(each))
              .toList());
    }
  }

  private void note(RuleBook before, RuleBook after) {
    Logged old = Logged.of(before, after);
    Logged fresh = Logged.of(after, before);
    boolean words = !old.vocabularies().isEmpty() || !fresh.vocabularies().isEmpty();
    log.add(words ? "vocabulary.change" : "theme.change", null, old, fresh);
  }

  private Saved write(PendingEdit edit, Saving how) {
    store.begin();
    RuleBook before = source.load(themes.book());
    edit.check(before);
    var signature = new Signature(user.name(), clock.instant(), how.note());
    edit.write(store, signature);
    List<String> changed = store.bringUp(signature, edit.isRestoring() ? edit.themes() : Set.of());
    RuleBook after = source.load(before);
    refuseSpoiled(before, after, edit.themes());
    TestReport tests = tests(after, changed);
    if (how.refuseFailing() && !tests.failing().isEmpty()) {
      throw new TestsFail(tests);
    }
    return new Saved(changed, tests);
  }

  private void refuseSpoiled(RuleBook before, RuleBook after, Set<String> written) {
    Map<String, Theme> known =
        before.themes().stream().collect(Collectors.toMap(Theme::id, Function.identity()));
    for (Theme theme : after.themes()) {
      Theme earlier = known.get(theme.id());
      boolean own = written.contains(theme.id());
      if (theme.problem() != null && (own || earlier == null || earlier.problem() == null)) {
        var problem = store.problem(theme.id()).orElseThrow();
        throw own ? RuleRefused.text(problem) : RuleRefused.theme(theme.id(), problem);
      }
    }
  }

  private TestReport tests(RuleBook book, List<String> changed) {
    Set<String> ids = Set.copyOf(changed);
    List<Rule> rules = book.rules().stream().filter(rule -> ids.contains(rule.themeId())).toList();
    return HeadlineTests.run(rules, store.headlines());
  }
}
