package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wirewatch.query.QueryProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped rules do what they are for, in three languages. */
class ThemesQualityTest {

  /** Plain headlines, and such of each kind that rules for other headlines got wrong. */
  @ParameterizedTest
  @CsvSource({
    "headlines,en", "headlines,ru", "headlines,zh",
    "kinds,en", "kinds,ru", "kinds,zh",
    "blind-tune,en", "blind-tune,ru", "blind-tune,zh",
    "indirect,en", "indirect,ru", "indirect,zh",
    "unnamed,en", "unnamed,ru", "unnamed,zh"
  })
  void headlinesGetTheirThemes(String file, String language) throws IOException, QueryProblem {
    var headlines = Headlines.load(file, language);
    var wrong = new ArrayList<String>();
    var rules = new ShippedRules();
    var tags = rules.tag(headlines);
    for (int i = 0; i < headlines.size(); i++) {
      var expected = headlines.get(i).themes();
      var found = GoldReport.themes(tags.get(i));
      if (!found.equals(expected)) {
        wrong.add(headlines.get(i).title() + ": " + found + " instead of " + expected);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void labelledItemsGetTheirThemes() throws IOException, QueryProblem {
    var folder = GoldSet.folder();
    if (!Files.isDirectory(folder)) {
      assertThat(System.getenv("CI"))
          .as("the labelled items are needed where CI is set: no folder " + folder)
          .isNotEqualTo("true");
      assumeTrue(false, "no labelled items in " + folder + "; name them with -Dgold=FOLDER");
    }
    var rules = new ShippedRules();
    var all = GoldReport.total(GoldReport.figures(GoldSet.load(folder).items(), rules), "all");
    assertThat(all.precision()).as("precision").isGreaterThanOrEqualTo(0.85);
    assertThat(all.recall()).as("recall").isGreaterThanOrEqualTo(0.85);
  }
}
