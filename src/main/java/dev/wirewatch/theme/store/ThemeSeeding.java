package dev.wirewatch.theme.store;

import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.file.ThemesFile;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the database up to {@code themes.yml}; bad rules are told and stop no other. */
@Component
class ThemeSeeding {

  private static final Logger log = LoggerFactory.getLogger(ThemeSeeding.class);
  private static final String FILE = "themes.yml";

  private final Supplier<ThemesFile.Content> file;
  private final ThemeStore store;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  @Autowired
  ThemeSeeding(
      ThemesFile file, ThemeStore store, TransactionOperations transactions, InstantSource clock) {
    this(file::read, store, transactions, clock);
  }

  ThemeSeeding(
      Supplier<ThemesFile.Content> file,
      ThemeStore store,
      TransactionOperations transactions,
      InstantSource clock) {
    this.file = file;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  void seed() {
    ThemesFile.Content content = file.get();
    transactions.executeWithoutResult(status -> {
      store.begin();
      if (seed(content)) {
        store.advance();
      }
    });
    store.check().forEach(ThemeSeeding::report);
  }

  private boolean seed(ThemesFile.Content content) {
    boolean changed = false;
    for (var vocabulary : content.vocabularies().entrySet()) {
      changed |= store.seedVocabulary(vocabulary.getKey(), vocabulary.getValue());
    }
    int position = 0;
    for (ThemeDraft theme : content.themes()) {
      changed |= store.seed(theme, text(theme), position++);
    }
    return !store.bringUp(new Signature(FILE, clock.instant(), ""), Set.of()).isEmpty() | changed;
  }

  /** All that the file says of the theme, to notice when it changes. */
  private static String text(ThemeDraft theme) {
    String text =
        String.join("\n", theme.name(), theme.colour(), theme.description(), theme.query());
    return theme.tests().isEmpty() ? text : text + "\n" + theme.testLines();
  }

  private static void report(RuleCheck check) {
    QueryProblem problem = check.problem();
    if (problem != null) {
      log.warn("The rule of theme {} cannot be used: {}", check.theme().id(), problem.sentence());
    }
  }
}
