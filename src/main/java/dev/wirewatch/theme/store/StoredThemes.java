package dev.wirewatch.theme.store;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeSource;
import dev.wirewatch.theme.ThemeVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The themes in the database, each with the rule of its last version. */
@Component
class StoredThemes implements ThemeSource {

  private static final Logger log = LoggerFactory.getLogger(StoredThemes.class);

  private final RulesRevision revision;
  private final Versioning versioning;
  private final VocabularyRows vocabularies;

  StoredThemes(
      ThemeSeeding seeding,
      RulesRevision revision,
      Versioning versioning,
      VocabularyRows vocabularies) {
    this.revision = revision;
    this.versioning = versioning;
    this.vocabularies = vocabularies;
    seeding.seed();
  }

  @Override
  public long revision() {
    return revision.current();
  }

  @Override
  public long hold() {
    return revision.hold();
  }

  @Override
  public RuleBook load(@Nullable RuleBook known) {
    // The number first: what is newer than its number is read again, what is older never would be.
    long number = revision.current();
    var compiled = new HashMap<String, Rule>();
    if (known != null) {
      known.rules().forEach(rule -> compiled.put(rule.themeId(), rule));
    }
    var themes = new ArrayList<Theme>();
    var rules = new ArrayList<Rule>();
    for (RuleCheck check : versioning.check()) {
      Optional<Rule> rule = rule(check, compiled);
      rule.ifPresent(rules::add);
      themes.add(theme(check, rule.map(Rule::version).orElse(0)));
    }
    return new RuleBook(number, vocabularies.all(), themes, rules);
  }

  private static Optional<Rule> rule(RuleCheck check, Map<String, Rule> compiled) {
    String id = check.theme().id();
    ThemeVersion last = check.last();
    if (last == null) {
      return Optional.empty();
    }
    Rule known = compiled.get(id);
    if (known != null && known.version() == last.ruleVersion()) {
      return Optional.of(known);
    }
    try {
      var query = QueryLanguage.ruleOfTexts(last.rule());
      return Optional.of(new Rule(id, last.ruleVersion(), query));
    } catch (QueryProblem e) {
      log.warn("Version {} of theme {} cannot be used: {}", last.version(), id, e.sentence());
      return Optional.empty();
    }
  }

  private static Theme theme(RuleCheck check, int ruleVersion) {
    var draft = check.theme();
    QueryProblem problem = check.problem();
    return new Theme(
        draft.id(),
        draft.name(),
        draft.colour(),
        draft.query(),
        draft.description(),
        check.last() == null ? 0 : check.last().version(),
        ruleVersion,
        problem == null ? null : problem.sentence());
  }
}
