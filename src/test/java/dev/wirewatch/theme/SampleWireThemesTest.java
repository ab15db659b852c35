package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.sample.SampleItem;
import dev.wirewatch.feed.sample.SampleWireFile;
import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.query.QueryProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first: the sample wire under the shipped themes. */
class SampleWireThemesTest {

  @Test
  void eachSampleItemGetsItsThemes() throws IOException, QueryProblem {
    Map<String, Set<String>> expected =
        Headlines.load("sample-wire.tsv").stream()
            .collect(Collectors.toMap(GoldSet.Item::title, GoldSet.Item::themes));
    var rules = new ShippedRules();
    var wrong = new ArrayList<String>();
    for (var feed : SampleWireFile.bundled()) {
      for (SampleItem item : feed.items()) {
        Set<String> found = GoldReport.themes(rules.tag(text(item.first())));
        if (!found.equals(expected.get(item.first().title()))) {
          wrong.add(item.first().title() + ": " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static ItemText text(SampleItem.Version version) {
    return new ItemText(version.title(), version.summary(), version.language(), "", "");
  }
}
