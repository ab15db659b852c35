package dev.wirewatch.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.ItemTagger.ItemText;
import dev.wirewatch.item.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A text of five megabytes is tagged like a short one, with bounded evidence. */
class LargeTextTest {

  private static final int SIZE = 5_000_000;
  private static final String PART =
      "Russia and China signed a gas contract in Beijing on the Kuril Islands. "
          + "Россия и Китай обсудили Курильские острова и поставки газа. 俄罗斯与中国签署天然气协议，千岛群岛。 ";

  @Test
  void aTextOfFiveMegabytesIsTagged() throws Exception {
    var rules = new ShippedRules();
    List<Tag> ofShort = rules.tag(text(PART));
    List<Tag> ofLarge = rules.tag(text(PART.repeat(SIZE / PART.length() + 1)));
    assertThat(ofShort).isNotEmpty();
    assertThat(ofLarge)
        .extracting(Tag::themeId)
        .containsAll(ofShort.stream().map(Tag::themeId).toList());
    assertThat(ofLarge).allSatisfy(tag -> assertThat(tag.evidence()).hasSizeBetween(1, 80));
  }

  private static ItemText text(String summary) {
    return new ItemText("Russia and China on the Kuril Islands", summary, "en", "TASS", "Russia");
  }
}
