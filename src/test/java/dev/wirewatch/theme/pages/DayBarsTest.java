package dev.wirewatch.theme.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayBarsTest {

  @Test
  void theHighestBarFillsTheChartAndASingleItemCanBeSeen() {
    var counts = new long[DayBars.DAYS];
    counts[0] = 1;
    counts[29] = 900;
    DayBars bars = DayBars.of(counts);
    assertThat(bars.path()).isEqualTo("M2 19v-2M118 19v-18");
    assertThat(bars.words()).isEqualTo("901 in the last 30 days, at most 900 in a day");
    assertThat(bars.today()).isEqualTo(900);
  }

  @Test
  void aThemeThatBroughtNothingHasNoBars() {
    DayBars bars = DayBars.of(null);
    assertThat(bars.path()).isEmpty();
    assertThat(bars.words()).isEqualTo("0 in the last 30 days, at most 0 in a day");
  }
}
