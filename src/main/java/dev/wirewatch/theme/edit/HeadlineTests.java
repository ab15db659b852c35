package dev.wirewatch.theme.edit;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.theme.Rule;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.match.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries rules on the test headlines of their themes. */
final class HeadlineTests {

  private HeadlineTests() {}

  /**
   * Tries each rule.
   *
   * @param headlines by theme; those of themes without a rule are left out
   */
  static TestReport run(List<Rule> rules, Map<String, List<TestHeadline>> headlines) {
    int total = 0;
    var failing = new ArrayList<TestReport.Failure>();
    for (Rule rule : rules) {
      List<TestHeadline> own = headlines.getOrDefault(rule.themeId(), List.of());
      total += own.size();
      failing.addAll(failing(rule, own));
    }
    return new TestReport(total, failing);
  }

  private static List<TestReport.Failure> failing(Rule rule, List<TestHeadline> headlines) {
    var failing = new ArrayList<TestReport.Failure>();
    if (headlines.isEmpty()) {
      return failing;
    }
    var rules = new RuleSet(List.of(rule));
    var tags = rules.tag(headlines.stream().map(HeadlineTests::text).toList());
    for (int i = 0; i < headlines.size(); i++) {
      TestHeadline headline = headlines.get(i);
      if (tags.get(i).isEmpty() == headline.expected()) {
        failing.add(
            new TestReport.Failure(
                rule.themeId(), headline.text(), headline.language(), headline.expected()));
      }
    }
    return failing;
  }

  private static ItemText text(TestHeadline headline) {
    return new ItemText(headline.text(), "", headline.language(), "", "");
  }
}
