package dev.wirewatch.theme.edit;

import dev.wirewatch.query.QueryLanguage;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.ThemeDraft;
import dev.wirewatch.theme.Themes;
import dev.wirewatch.theme.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Checks drafts and tries them on test headlines; stores nothing and locks nothing. A draft that
 * cannot be used is {@link RuleRefused}, with the place.
 */
@Service
public class DraftTests {

  private static final String DRAFT = "draft";

  private final Themes themes;
  private final ThemeEditor editor;

  DraftTests(Themes themes, ThemeEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /** Tries a theme's rule on headlines. */
  public TestReport theme(String query, List<TestHeadline> headlines) {
    try {
      var parsed = QueryLanguage.understand(Vocabulary.plain(query), themes);
      var rule = new Rule(DRAFT, 1, parsed);
      return HeadlineTests.run(List.of(rule), Map.of(DRAFT, headlines));
    } catch (QueryProblem problem) {
      throw RuleRefused.text(problem);
    }
  }

  /** Tries a vocabulary on the headlines of all themes that use it. */
  public TestReport vocabulary(String name, String query) {
    RuleBook book = themes.book();
    String written = Vocabulary.plain(query);
    Vocabularies drafts = other -> other.equals(name) ? Optional.of(written) : themes.query(other);
    try {
      QueryLanguage.understand(written, drafts);
    } catch (QueryProblem problem) {
      throw RuleRefused.text(problem);
    }
    List<Theme> using = using(name, book);
    Map<String, List<TestHeadline>> headlines =
        editor.drafts().stream().collect(Collectors.toMap(ThemeDraft::id, ThemeDraft::tests));
    return HeadlineTests.run(rules(using, drafts), headlines);
  }

  /** The themes whose rules use a vocabulary, themselves or through others. */
  public List<Theme> using(String name) {
    return using(name, themes.book());
  }

  private static List<Theme> using(String name, RuleBook book) {
    return book.themes().stream()
        .filter(theme ->
            Uses.all(List.of(theme.query()), book.vocabularies()).stream()
                .anyMatch(each -> each.name().equals(name)))
        .toList();
  }

  private static List<Rule> rules(List<Theme> themes, Vocabularies drafts) {
    var rules = new ArrayList<Rule>();
    for (Theme theme : themes) {
      try {
        var parsed = QueryLanguage.understand(theme.query(), drafts);
        rules.add(new Rule(theme.id(), 1, parsed));
      } catch (QueryProblem problem) {
        // A theme that was bad before is no worse now.
        if (theme.problem() == null) {
          throw RuleRefused.theme(theme.id(), problem);
        }
      }
    }
    return rules;
  }
}
