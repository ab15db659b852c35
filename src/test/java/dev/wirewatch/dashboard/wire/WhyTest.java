package dev.wirewatch.dashboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {

  @Test
  void namesTheWordsTheirFieldAndTheRule() {
    assertThat(why(in("title", "Курильских"), in("title", "Бастион")))
        .isEqualTo("“Курильских” and “Бастион” in the title; rule Kuriles, version\u00a04");
  }

  @Test
  void namesBothFields() {
    assertThat(why(in("title", "Kuriles"), in("summary", "Bastion")))
        .isEqualTo(
            "“Kuriles” in the title, “Bastion” in the summary; rule Kuriles, version\u00a04");
  }

  @Test
  void namesAWordOnce() {
    assertThat(why(in("title", "Gas"), in("title", "gas")))
        .isEqualTo("“Gas” in the title; rule Kuriles, version\u00a04");
  }

  @Test
  void countsWhatWouldBeTooLong() {
    assertThat(
            why(
                in("title", "a"),
                in("title", "b"),
                in("title", "c"),
                in("title", "d"),
                in("title", "e")))
        .isEqualTo("“a”, “b”, “c”, “d” and 1 more in the title; rule Kuriles, version\u00a04");
  }

  @Test
  void saysThatAnEditorSetTheTag() {
    assertThat(Why.sentence(new Tag("kuriles", Tag.Origin.REVIEWER, null, List.of()), "Kuriles"))
        .isEqualTo("set by an editor");
  }

  @Test
  void aRuleWithoutEvidenceIsStillNamed() {
    assertThat(why()).isEqualTo("rule Kuriles, version\u00a04");
  }

  private static String why(Evidence... evidence) {
    return Why.sentence(new Tag("kuriles", Tag.Origin.RULE, 4, List.of(evidence)), "Kuriles");
  }

  private static Evidence in(String field, String text) {
    return new Evidence(field, 0, text.length(), text);
  }
}
