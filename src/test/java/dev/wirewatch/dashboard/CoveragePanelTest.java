package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirewatch.feed.FeedCoverage.Coverage;
import dev.wirewatch.feed.Health.State;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoveragePanelTest {

  @Test
  void saysNothingWhereAllIsWell() {
    assertThat(CoveragePanel.troubles(new Coverage(33, 33, 0, Map.of(State.OK, 33L)))).isEmpty();
  }

  @Test
  void countsWhateverMakesSilenceDoubtful() {
    var states =
        Map.of(
            State.OK, 20L,
            State.FAILING, 2L,
            State.QUIET, 1L,
            State.FROZEN, 3L,
            State.GONE, 4L,
            State.OFFLINE, 6L,
            State.WAITING, 5L);
    assertThat(CoveragePanel.troubles(new Coverage(35, 24, 2, states)))
        .isEqualTo(
            "2 failing, 6 not asked, as this machine was offline, 1 gone quiet, 3 frozen, 4 gone for good, 5 not polled yet,"
                + " possible gaps in 2 feeds");
  }

  @Test
  void oneGapIsInOneFeed() {
    assertThat(CoveragePanel.troubles(new Coverage(1, 1, 1, Map.of(State.OK, 1L))))
        .isEqualTo("possible gaps in 1 feed");
  }
}
