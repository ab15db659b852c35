package dev.wirewatch.theme.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@china AND (\"Сила Сибири\" OR 天然气) # зачем\nNOT кухня",
        "2 of (gas, oil) NEAR/8 C# OR \"never closed",
        "@unknown BEFORE/3 ORGAN ANDES"
      })
  void thePiecesTogetherAreTheRule(String rule) {
    assertThat(RuleText.of(rule, Set.of("china")).stream().map(RuleText::text))
        .satisfies(texts -> assertThat(String.join("", texts)).isEqualTo(rule));
  }

  @Test
  void signsNamesPhrasesAndCommentsAreToldApart() {
    String rule = "@china AND \"gas OR oil\" ORGAN # a OR b";
    List<RuleText> pieces = RuleText.of(rule, Set.of("china"));
    assertThat(pieces)
        .filteredOn(piece -> !piece.kind().isEmpty())
        .containsExactly(
            new RuleText("name", "@china", "china"),
            new RuleText("sign", "AND", ""),
            new RuleText("phrase", "\"gas OR oil\"", ""),
            new RuleText("comment", "# a OR b", ""));
  }

  @Test
  void aNameThatNobodyHasLeadsNowhere() {
    assertThat(
            RuleText.of("@nobody", Set.of("china")).stream()
                .map(RuleText::vocabulary)
                .collect(Collectors.joining()))
        .isEmpty();
  }

  @Test
  void aListShowsTheBeginningWithoutComments() {
    assertThat(RuleText.inOneLine("# why\n(\n  @china  # them\n  AND gas)"))
        .isEqualTo("( @china AND gas)");
    assertThat(RuleText.inOneLine("gas ".repeat(500))).hasSize(201).endsWith("…");
  }
}
