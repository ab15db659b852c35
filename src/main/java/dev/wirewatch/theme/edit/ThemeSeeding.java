package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.RuleBook.CheckedTheme;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeSource;
import dev.wirewatch.theme.edit.ThemeRepository.Version;
import dev.wirewatch.theme.file.ThemesFile;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the database up to the file, and finds the rule in force of each theme: the present one,
 * or the last that was good while the present one is not.
 */
@Component
class ThemeSeeding implements ThemeSource {

  private static final Logger log = LoggerFactory.getLogger(ThemeSeeding.class);

  private final Supplier<ThemesFile.Content> file;
  private final ThemeRepository repository;
  private final TransactionOperations transactions;
  private final Clock clock;

  @Autowired
  ThemeSeeding(ThemesFile file, ThemeRepository repository, TransactionOperations transactions) {
    this(file::read, repository, transactions);
  }

  ThemeSeeding(
      Supplier<ThemesFile.Content> file,
      ThemeRepository repository,
      TransactionOperations transactions) {
    this.file = file;
    this.repository = repository;
    this.transactions = transactions;
    this.clock = Clock.systemUTC();
  }

  @Override
  public RuleBook load() {
    seed(file.get());
    Map<String, String> vocabularies = repository.vocabularies();
    return new RuleBook(vocabularies, check(name -> Optional.ofNullable(vocabularies.get(name))));
  }

  private void seed(ThemesFile.Content file) {
    transactions.executeWithoutResult(status -> {
      file.vocabularies().forEach(repository::seedVocabulary);
      int position = 0;
      for (ThemesFile.Entry entry : file.themes()) {
        repository.seedTheme(entry, position++);
      }
    });
  }

  private List<CheckedTheme> check(Vocabularies vocabularies) {
    return repository.themes().stream().map(theme -> check(theme, vocabularies)).toList();
  }

  private CheckedTheme check(ThemesFile.Entry entry, Vocabularies vocabularies) {
    Optional<Version> last = repository.lastVersion(entry.id());
    try {
      var query = QueryLanguage.understand(entry.query(), vocabularies);
      String written = QueryLanguage.inlined(entry.query(), vocabularies);
      Version version =
          last.filter(known -> known.rule().equals(written))
              .orElseGet(() -> add(entry.id(), last.map(Version::version).orElse(0) + 1, written));
      return checked(entry, version, new Rule(entry.id(), version.version(), query::query), null);
    } catch (QueryProblem problem) {
      log.warn("The rule of theme {} cannot be used: {}", entry.id(), problem.sentence());
      return lastGood(entry, last, problem.sentence());
    }
  }

  private Version add(String themeId, int number, String rule) {
    var version = new Version(number, rule);
    repository.addVersion(themeId, version, clock.instant());
    return version;
  }

  private static CheckedTheme lastGood(
      ThemesFile.Entry entry, Optional<Version> last, String problem) {
    if (last.isPresent()) {
      Version version = last.get();
      try {
        var query = QueryLanguage.understand(version.rule(), Vocabularies.NONE);
        return checked(
            entry, version, new Rule(entry.id(), version.version(), query::query), problem);
      } catch (QueryProblem e) {
        log.warn("Its version {} cannot be used either: {}", version.version(), e.sentence());
      }
    }
    return checked(entry, new Version(0, ""), null, problem);
  }

  private static CheckedTheme checked(
      ThemesFile.Entry entry, Version version, @Nullable Rule rule, @Nullable String problem) {
    var theme =
        new Theme(
            entry.id(),
            entry.name(),
            entry.colour(),
            entry.query(),
            entry.description(),
            version.version(),
            problem);
    return new CheckedTheme(
        theme,
        Optional.ofNullable(rule),
        entry.id() + " " + version.version() + " " + version.rule());
  }
}
