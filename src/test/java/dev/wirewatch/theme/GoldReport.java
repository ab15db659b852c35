package dev.wirewatch.theme;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Tag;
import dev.wirewatch.query.QueryProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Prints how the shipped rules do on the labelled items. Not part of the test run; the command is
 * {@code mvn -q test -Dtest=GoldReport -Dgold=FOLDER}, with {@code -Dgold.errors} for each error
 * and {@code -Dgold.part=open} for the items that rules may be tuned on. {@code -Dgold.part=sealed}
 * is for the end: it prints totals and never an error.
 */
class GoldReport {

  private static final List<String> LANGUAGES = List.of("en", "ru", "zh", "all");
  private static final String TOTAL = "total";

  /** Labels know nothing of it, so that no figure counts it. */
  private static final String WITHOUT_LABELS = "strains";

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Test
  void print() throws IOException, QueryProblem {
    var part = GoldSet.Part.asked();
    var items = GoldSet.load(GoldSet.folder()).items(part);
    boolean sealed = part == GoldSet.Part.SEALED;
    var rules = new ShippedRules();
    var rows = new ArrayList<>(sealed ? List.of() : labelled(rules));
    rows.add(TOTAL);
    out.println("labels precision/recall/F1");
    table("All items", rows, items, rules);
    table("Sure items", rows, items.stream().filter(GoldSet.Item::sure).toList(), rules);
    falseAlarms(items, rules);
    if (System.getProperty("gold.errors") != null && !sealed) {
      errors(items, rules);
    }
  }

  /** Items without a theme that got one, as a share of all: the sure ones count. */
  private void falseAlarms(List<GoldSet.Item> items, ShippedRules rules) {
    var sure = items.stream().filter(GoldSet.Item::sure).toList();
    var tags = rules.tag(sure);
    long wrong = 0;
    for (int i = 0; i < sure.size(); i++) {
      if (sure.get(i).themes().isEmpty() && !labelled(tags.get(i)).isEmpty()) {
        wrong++;
      }
    }
    out.printf("%nFalsely tagged: %d of %d sure items%n", wrong, sure.size());
  }

  static Map<String, Figures> figures(List<GoldSet.Item> items, ShippedRules rules) {
    return figures(items, rules, labelled(rules));
  }

  /** Figures by theme and language, and by language over all of these themes. */
  static Map<String, Figures> figures(
      List<GoldSet.Item> items, ShippedRules rules, List<String> themes) {
    var figures = new TreeMap<String, Figures>();
    var tags = rules.tag(items);
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var tagged = themes(tags.get(i));
      for (String theme : themes) {
        for (String row : List.of(theme, TOTAL)) {
          for (String language : List.of(item.lang(), "all")) {
            figures
                .computeIfAbsent(row + " " + language, key -> new Figures())
                .count(item.themes().contains(theme), tagged.contains(theme));
          }
        }
      }
    }
    return figures;
  }

  static Figures total(Map<String, Figures> figures, String language) {
    return figures.getOrDefault(TOTAL + " " + language, new Figures());
  }

  private void table(String name, List<String> rows, List<GoldSet.Item> items, ShippedRules rules) {
    var figures = figures(items, rules);
    out.printf("%n%-16s", name);
    LANGUAGES.forEach(language -> out.printf("%-21s", language));
    for (String row : rows) {
      out.printf("%n%-16s", row);
      LANGUAGES.forEach(language ->
          out.printf("%-21s", figures.getOrDefault(row + " " + language, new Figures())));
    }
    out.println();
  }

  static Set<String> themes(List<Tag> tags) {
    return tags.stream().map(Tag::themeId).collect(Collectors.toSet());
  }

  private static List<String> labelled(ShippedRules rules) {
    return rules.themes().stream().filter(theme -> !theme.equals(WITHOUT_LABELS)).toList();
  }

  private static List<Tag> labelled(List<Tag> tags) {
    return tags.stream().filter(tag -> !tag.themeId().equals(WITHOUT_LABELS)).toList();
  }

  private void errors(List<GoldSet.Item> items, ShippedRules rules) {
    var tags = rules.tag(items);
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var missed = new HashSet<>(item.themes());
      missed.removeAll(themes(tags.get(i)));
      var wrong =
          labelled(tags.get(i)).stream().filter(tag -> !item.themes().contains(tag.themeId()));
      var reasons = wrong.map(GoldReport::reason).toList();
      if (!reasons.isEmpty() || !missed.isEmpty()) {
        out.printf("%n%s%s missed %s%n", item.id(), item.sure() ? "" : " (unsure)", missed);
        reasons.forEach(reason -> out.println("  wrong " + reason));
        out.println("  " + item.title());
        out.println("  " + item.summary());
      }
    }
  }

  private static String reason(Tag tag) {
    return tag.themeId() + tag.evidence().stream().map(Evidence::text).distinct().toList();
  }
}
