package dev.wirewatch.theme.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void aThemeThatHadItemsAndTagsNothingIsOdd() {
    assertThat(new Change("energy", 5, 42).alarm(0))
        .contains("Tags nothing since version 5 of its rule; it had 42 items in 28 days before.");
    assertThat(new Change("energy", 5, 9).alarm(0)).isEmpty();
  }

  @Test
  void farMoreThanBeforeIsOdd() {
    assertThat(new Change("energy", 5, 42).alarm(1_000))
        .contains("Tags far more since version 5 of its rule: 1,000 items in 28 days, 42 before.");
    assertThat(new Change("energy", 5, 42).alarm(136)).isEmpty();
    assertThat(new Change("energy", 5, 0).alarm(10)).isEmpty();
    assertThat(new Change("energy", 5, 0).alarm(11)).isPresent();
  }
}
