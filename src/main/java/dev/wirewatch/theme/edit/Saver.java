package dev.wirewatch.theme.edit;

import dev.wirewatch.access.CurrentUser;
import dev.wirewatch.config.Durability;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeSource;
import dev.wirewatch.theme.Themes;
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
  private final InstantSource clock;
  private final Durability durability;

  Saver(
      ThemeStore store,
      ThemeSource source,
      Themes themes,
      TransactionOperations transactions,
      CurrentUser user,
      InstantSource clock,
      Durability durability) {
    this.store = store;
    this.source = source;
    this.themes = themes;
    this.transactions = transactions;
    this.user = user;
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
          Saved saved = write(edit, how);
          if (keep) {
            store.advance();
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
