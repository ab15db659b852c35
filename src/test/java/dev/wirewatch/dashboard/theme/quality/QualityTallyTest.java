package dev.wirewatch.dashboard.theme.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.query.Explainer;
import dev.wirewatch.query.QueryProblem;
import dev.wirewatch.query.TextWords;
import dev.wirewatch.query.Vocabularies;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityTallyTest {

  private final Explainer rule =
      Explainer.of("((gas OR oil) AND China OR \"Power of Siberia\") NOT Peru", Vocabularies.NONE);
  private final QualityTally tally = new QualityTally();

  QualityTallyTest() throws QueryProblem {}

  @Test
  void countsTheWholeRuleAndWhatItMissed() {
    decide("Gas for China", "TASS", true);
    decide("Oil of China", "Xinhua", false);
    decide("Coal for China", "TASS", true);
    decide("Coal for Japan", "TASS", false);
    Quality quality = tally.quality();
    assertThat(quality.whole()).isEqualTo(new HitRate("", 1, 1));
    assertThat(quality.whole().percent()).isEqualTo(50);
    assertThat(quality.missed()).isEqualTo(1);
    assertThat(quality.recall()).isEqualTo(50);
    assertThat(quality.decided()).isEqualTo(3);
  }

  @Test
  void findsTheNoisiestTermsPartsAndOutlets() {
    decide("Gas for China", "TASS", true);
    decide("Oil and gas of China", "Xinhua", false);
    decide("Oil of China", "Xinhua", false);
    decide("Power of Siberia: gas", "TASS", true);
    Quality quality = tally.quality();
    assertThat(quality.noisy())
        .containsExactly(
            new HitRate("oil", 0, 2), new HitRate("China", 1, 2), new HitRate("gas", 1, 1));
    assertThat(quality.parts())
        .containsExactly(
            new HitRate("(gas OR oil) AND China", 1, 2), new HitRate("\"Power of Siberia\"", 1, 0));
    assertThat(quality.outlets())
        .containsExactly(new HitRate("Xinhua", 0, 2), new HitRate("TASS", 2, 0));
  }

  @Test
  void nothingDecidedIsNoFigure() {
    assertThat(tally.quality().decided()).isZero();
    assertThat(tally.quality().whole().percent()).isZero();
  }

  private void decide(String title, String outlet, boolean isRight) {
    tally.add(rule.explain(TextWords.of(title), TextWords.of(""), Map.of()), outlet, isRight);
  }
}
