package dev.wirewatch.theme;

import dev.wirewatch.query.QueryProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Prints how the shipped rules do on invented headlines that were written without looking at them.
 * Not part of the test run; {@code mvn -q test -Dtest=HeadlinesReport -Dheadlines=blind-tune} shows
 * each error too, {@code -Dheadlines=blind-held} only totals, since no rule is to be fitted to it.
 */
class HeadlinesReport {

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Test
  void print() throws IOException, QueryProblem {
    String list = System.getProperty("headlines", "blind-held");
    var rules = new ShippedRules();
    var all = new ArrayList<GoldSet.Item>();
    for (String language : List.of("en", "ru", "zh")) {
      all.addAll(Headlines.load(list, language));
    }
    var figures = GoldReport.figures(all, rules, rules.themes());
    out.println(list + ": labels precision/recall/F1");
    for (String language : List.of("en", "ru", "zh", "all")) {
      out.println(language + " " + GoldReport.total(figures, language));
    }
    falselyTagged(all, rules);
    if (!list.endsWith("held")) {
      errors(all, rules);
    }
  }

  private void falselyTagged(List<GoldSet.Item> items, ShippedRules rules) {
    var none = items.stream().filter(item -> item.themes().isEmpty()).toList();
    long wrong = rules.tag(none).stream().filter(tags -> !tags.isEmpty()).count();
    out.printf("Falsely tagged: %d of %d%n", wrong, none.size());
  }

  private void errors(List<GoldSet.Item> items, ShippedRules rules) {
    var tags = rules.tag(items);
    for (int i = 0; i < items.size(); i++) {
      var expected = items.get(i).themes();
      var missed = new HashSet<>(expected);
      missed.removeAll(GoldReport.themes(tags.get(i)));
      var wrong = new HashSet<>(GoldReport.themes(tags.get(i)));
      wrong.removeAll(expected);
      if (!missed.isEmpty() || !wrong.isEmpty()) {
        out.println("missed " + missed + " wrong " + wrong + ": " + items.get(i).title());
      }
    }
  }
}
