package dev.wirewatch.theme.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.item.Evidence;
import dev.wirewatch.item.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkingTest {

  @Test
  void marksTheMatchedWordsInAnyScript() {
    String title = "«Бастион» на Курильских островах";

    assertThat(marked(title, tag("kuriles", title, "Бастион", "Курильских")))
        .isEqualTo("«[Бастион:kuriles]» на [Курильских:kuriles] островах");
  }

  @Test
  void cutsWhereEvidenceOfTwoThemesOverlaps() {
    String title = "中俄能源合作";

    assertThat(marked(title, tag("energy", title, "能源合作"), tag("coordination", title, "中俄能源")))
        .isEqualTo("[中俄:coordination][能源:energy+coordination][合作:energy]");
  }

  @Test
  void neverCutsACharacterInTwo() {
    String title = "🛢️ oil";

    assertThat(marked(title, tag("energy", new Evidence("title", 1, 3, "?"))))
        .isEqualTo("[🛢️:energy] oil");
  }

  @Test
  void ignoresEvidenceBeyondTheText() {
    assertThat(marked("short", tag("energy", new Evidence("title", 20, 30, "gone"))))
        .isEqualTo("short");
  }

  @Test
  void leavesOtherFieldsAlone() {
    assertThat(marked("Kuril", tag("kuriles", new Evidence("summary", 0, 5, "Kuril"))))
        .isEqualTo("Kuril");
  }

  @Test
  void shortensASummaryAroundItsFirstMatch() {
    String summary = "word ".repeat(100) + "Kuril islands " + "word ".repeat(100);
    int at = summary.indexOf("Kuril");
    List<Tag> tags = List.of(tag("kuriles", new Evidence("summary", at, at + 5, "Kuril")));

    assertThat(text(Marking.of("summary", summary, tags).snippet()))
        .startsWith("… word")
        .contains("[Kuril:kuriles] islands")
        .endsWith("word …")
        .hasSizeLessThan(320);
  }

  @Test
  void aTextWithoutWordsHasNoSegments() {
    assertThat(Marking.of("summary", "", List.of()).snippet()).isEmpty();
  }

  private static String marked(String title, Tag... tags) {
    return text(Marking.of("title", title, List.of(tags)).whole());
  }

  private static String text(List<Segment> segments) {
    return segments.stream()
        .map(s ->
            s.isMarked() ? "[" + s.text() + ":" + String.join("+", s.themes()) + "]" : s.text())
        .collect(Collectors.joining());
  }

  private static Tag tag(String theme, String title, String... words) {
    return tag(
        theme,
        List.of(words).stream()
            .map(w -> {
              int at = title.indexOf(w);
              return new Evidence("title", at, at + w.length(), w);
            })
            .toArray(Evidence[]::new));
  }

  private static Tag tag(String theme, Evidence... evidence) {
    return new Tag(theme, Tag.Origin.RULE, 4, List.of(evidence));
  }
}
