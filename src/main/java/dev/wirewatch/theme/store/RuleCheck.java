package dev.wirewatch.theme.store;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.ThemeVersion;
import dev.wirewatch.theme.VersionChange;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a theme says can be used.
 *
 * @param last its last version, unless that is its deletion
 * @param rule the query with its vocabularies written out; empty if there is a problem
 */
record RuleCheck(
    ThemeDraft theme, @Nullable ThemeVersion last, String rule, @Nullable QueryProblem problem) {

  static RuleCheck of(ThemeDraft theme, @Nullable ThemeVersion last, Vocabularies vocabularies) {
    ThemeVersion standing = last == null || last.change() == VersionChange.DELETED ? null : last;
    try {
      String rule = QueryLanguage.inlined(theme.query(), vocabularies);
      if (standing == null || !standing.rule().equals(rule)) {
        QueryLanguage.understand(theme.query(), vocabularies);
      }
      return new RuleCheck(theme, standing, rule, null);
    } catch (QueryProblem problem) {
      return new RuleCheck(theme, standing, "", clearer(problem, theme.query(), vocabularies));
    }
  }

  /** Writing vocabularies out fails on a loop too, but cannot name it. */
  private static QueryProblem clearer(
      QueryProblem problem, String query, Vocabularies vocabularies) {
    try {
      QueryLanguage.understand(query, vocabularies);
      return problem;
    } catch (QueryProblem clearer) {
      return clearer;
    }
  }

  /** Whether the theme differs from its last version, and can be one. */
  boolean isNew() {
    return problem == null && !(hasSameRule() && hasSameText());
  }

  boolean hasSameRule() {
    return last != null && last.rule().equals(rule);
  }

  boolean hasSameText() {
    return last != null
        && last.name().equals(theme.name())
        && last.colour().equals(theme.colour())
        && last.description().equals(theme.description())
        && last.query().equals(theme.query())
        && last.tests().equals(theme.testLines());
  }
}
