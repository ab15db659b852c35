package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GapsTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

  @Test
  void aSkippedIdHoldsThePositionUntilItAppears() {
    var gaps = new Gaps(10);
    gaps.seen(11, NOON);
    gaps.seen(14, NOON);
    assertThat(gaps.position()).isEqualTo(11);
    assertThat(gaps.missing()).containsExactly(12L, 13L);
    gaps.seen(12, NOON);
    gaps.seen(13, NOON);
    assertThat(gaps.position()).isEqualTo(14);
  }

  @Test
  void anIdThatNeverAppearsIsGivenUp() {
    var gaps = new Gaps(0);
    gaps.seen(2, NOON);
    gaps.settle(NOON.plus(Gaps.PATIENCE));
    assertThat(gaps.position()).isZero();
    gaps.settle(NOON.plus(Gaps.PATIENCE).plusMillis(1));
    assertThat(gaps.position()).isEqualTo(2);
  }

  @Test
  void aWideJumpIsNotRememberedIdById() {
    var gaps = new Gaps(0);
    gaps.seen(1_000_000_000L, NOON);
    assertThat(gaps.missing()).hasSizeLessThanOrEqualTo(5_000);
  }
}
