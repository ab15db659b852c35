package dev.wirewatch.dashboard.theme.one;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.explain.Explanation;
import dev.wirewatch.theme.TestHeadline;
import dev.wirewatch.theme.explain.Segment;
import dev.wirewatch.theme.explain.ThemeExplainer;
import java.util.List;

/**
 * A test headline, and what the rule says of it.
 *
 * @param why in a sentence, where it fails; else empty
 */
record TestLine(List<Segment> text, String language, boolean expected, boolean passes, String why) {

  static TestLine of(TestHeadline test, Explainer explainer) {
    var text = new ItemText(test.text(), "", test.language(), "", "");
    Explanation explanation = ThemeExplainer.explain(explainer, text);
    boolean passes = explanation.matched() == test.expected();
    return new TestLine(
        List.of(new Segment(test.text(), List.of())),
        test.language(),
        test.expected(),
        passes,
        passes ? "" : explanation.sentence());
  }
}
