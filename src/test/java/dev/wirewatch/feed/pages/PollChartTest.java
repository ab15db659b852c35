package dev.wirewatch.feed.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.PollBar;
import dev.wirewatch.feed.PollRecord.Outcome;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PollChartTest {

  @Test
  void theLatestPollStandsAtTheRightEnd() {
    PollChart chart = PollChart.of(List.of(bar(Outcome.READ, 1), bar(Outcome.NOT_MODIFIED, 0)));

    assertThat(chart.fresh()).isEqualTo("M198 17v-5");
    assertThat(chart.same()).isEqualTo("M194 17v-2");
    assertThat(chart.failed()).isEmpty();
    assertThat(chart.words()).isEqualTo("Last 2 polls: 1 brought new items, 1 brought nothing new");
  }

  @Test
  void barsGrowWithEachDoublingUpToTheTop() {
    assertThat(PollChart.of(List.of(bar(Outcome.READ, 2))).fresh()).endsWith("v-7");
    assertThat(PollChart.of(List.of(bar(Outcome.READ, 4))).fresh()).endsWith("v-9");
    assertThat(PollChart.of(List.of(bar(Outcome.READ, 1_000_000))).fresh()).endsWith("v-15");
  }

  @Test
  void failuresHangBelowTheLineAndGapsAreMarkedOnTop() {
    var gap = new PollBar(Instant.EPOCH, Outcome.READ, 20, true);
    PollChart chart = PollChart.of(List.of(bar(Outcome.FAILED, 0), gap));

    assertThat(chart.failed()).isEqualTo("M198 17v7");
    assertThat(chart.gaps()).isEqualTo("M193 1h3");
    assertThat(chart.words())
        .isEqualTo("Last 2 polls: 1 brought new items, 1 failed, 1 may have missed items");
  }

  @Test
  void onlyTheLastFiftyAreShown() {
    PollChart chart = PollChart.of(Collections.nCopies(60, bar(Outcome.FAILED, 0)));

    assertThat(chart.words()).isEqualTo("Last 50 polls: 50 failed");
    assertThat(chart.failed()).endsWith("M2 17v7");
  }

  @Test
  void withoutPollsThereIsNoChart() {
    assertThat(PollChart.of(List.of()).isEmpty()).isTrue();
    assertThat(PollChart.of(List.of(bar(Outcome.FAILED, 0))).words())
        .isEqualTo("The only poll: 1 failed");
  }

  private static PollBar bar(Outcome outcome, int added) {
    return new PollBar(Instant.EPOCH, outcome, added, false);
  }
}
