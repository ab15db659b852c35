package dev.wirewatch.theme.suggest;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.theme.Figures;
import dev.wirewatch.theme.GoldSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Prints what would be suggested of the labelled items if four fifths of them were decided, and no
 * rule had tagged the rest. Not part of the test run: {@code mvn -q test -Dtest=LikenessReport
 * -Dgold=FOLDER}.
 */
class LikenessReport {

  private static final int FOLDS = 5;

  @Test
  void print() throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<GoldSet.Item> items = GoldSet.load(GoldSet.folder()).items();
    var themes = new TreeSet<String>();
    items.forEach(item -> themes.addAll(item.themes()));
    var total = new Figures();
    for (String theme : themes) {
      var figures = new Figures();
      for (int fold = 0; fold < FOLDS; fold++) {
        judge(items, theme, fold, figures, total);
      }
      out.printf("%-16s%s%n", theme, figures);
    }
    out.printf("%-16s%s%n", "total", total);
  }

  private static void judge(
      List<GoldSet.Item> items, String theme, int fold, Figures figures, Figures total) {
    var examples = new ArrayList<TrainingItem>();
    for (int i = 0; i < items.size(); i++) {
      if (i % FOLDS != fold) {
        boolean right = items.get(i).themes().contains(theme);
        examples.add(new TrainingItem(i, words(items.get(i)).keySet(), right, 1));
      }
    }
    Likeness likeness = Likeness.learn(examples);
    for (int i = fold; i < items.size(); i += FOLDS) {
      boolean suggested = Suggestions.isForIt(likeness.judge(words(items.get(i)).keySet()));
      boolean right = items.get(i).themes().contains(theme);
      figures.count(right, suggested);
      total.count(right, suggested);
    }
  }

  private static Map<String, String> words(GoldSet.Item item) {
    return TrainingItem.words(new ItemText(item.title(), item.summary(), item.lang(), "", ""));
  }
}
