package dev.wirewatch.theme.edit;

import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.RuleBook;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.Theme;
import dev.wirewatch.theme.Themes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How the test headlines of all themes do under the rules in force; each version is tried once. */
@Component
public class HeadlineResults {

  private final Themes themes;
  private final ThemeEditor editor;
  private final Map<String, Tried> known = new ConcurrentHashMap<>();

  private record Tried(int version, int ruleVersion, TestReport report) {}

  HeadlineResults(Themes themes, ThemeEditor editor) {
    this.themes = themes;
    this.editor = editor;
  }

  /** By theme; those without a rule in force are left out. */
  public Map<String, TestReport> all() {
    RuleBook book = themes.book();
    Map<String, List<TestHeadline>> headlines = editor.headlines();
    Map<String, Rule> rules = new LinkedHashMap<>();
    book.rules().forEach(rule -> rules.put(rule.themeId(), rule));
    var results = new LinkedHashMap<String, TestReport>();
    for (Theme theme : book.themes()) {
      Rule rule = rules.get(theme.id());
      if (rule != null) {
        results.put(theme.id(), result(theme, rule, headlines));
      }
    }
    known.keySet().retainAll(results.keySet());
    return results;
  }

  private TestReport result(Theme theme, Rule rule, Map<String, List<TestHeadline>> headlines) {
    Tried tried = known.get(theme.id());
    if (tried == null
        || tried.version() != theme.version()
        || tried.ruleVersion() != rule.version()) {
      var report = HeadlineTests.run(List.of(rule), headlines);
      tried = new Tried(theme.version(), rule.version(), report);
      known.put(theme.id(), tried);
    }
    return tried.report();
  }
}
