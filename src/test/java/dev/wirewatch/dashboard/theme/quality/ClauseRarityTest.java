package dev.wirewatch.dashboard.theme.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TextWords;
import dev.wirewatch.query.Vocabularies;
import dev.wirewatch.query.explain.Explanation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClauseRarityTest {

  private final ClauseRarity rarity = new ClauseRarity();
  private Explainer rule;

  @BeforeEach
  void look() throws QueryProblem {
    rule = Explainer.of("China AND islands NOT holiday", Vocabularies.NONE);
    Stream.of(
            Collections.nCopies(8, "News of China"),
            List.of("Storm over the islands", "A day of rest"))
        .flatMap(List::stream)
        .forEach(title -> rarity.add(explain(title)));
  }

  private Explanation explain(String title) {
    return rule.explain(TextWords.of(title), TextWords.of(""), Map.of());
  }

  private double nearness(String title) {
    return rarity.nearness(explain(title));
  }

  @Test
  void whatHasTheRareClauseIsNearerThanWhatHasTheCommonOne() {
    assertThat(nearness("Far islands")).isGreaterThan(nearness("China at night"));
    assertThat(nearness("A quiet night")).isZero();
  }

  @Test
  void whatIsExcludedIsNotThereWhole() {
    assertThat(nearness("Islands of China")).isEqualTo(1);
    assertThat(nearness("Islands of China: a holiday")).isBetween(0.3, 0.7);
  }
}
