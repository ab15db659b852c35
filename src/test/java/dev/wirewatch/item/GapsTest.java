package dev.wirewatch.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void aSkippedIdHoldsThePositionUntilItAppears() {
    var gaps = new Gaps(10);
    gaps.seen(11);
    gaps.seen(14);
    assertThat(gaps.position()).isEqualTo(11);
    assertThat(gaps.missing()).containsExactly(new Gaps.Range(12, 13));
    gaps.seen(12);
    assertThat(gaps.position()).isEqualTo(12);
    gaps.seen(13);
    assertThat(gaps.position()).isEqualTo(14);
  }

  @Test
  void anIdThatNeverAppearsIsGivenUpOnceAllThatWasOpenHasEnded() {
    var gaps = new Gaps(0);
    gaps.seen(2);
    gaps.giveUp(70);
    assertThat(gaps.position()).as("noticed after that look").isZero();
    gaps.mark(() -> 70);
    gaps.giveUp(70);
    assertThat(gaps.position()).isZero();
    gaps.giveUp(71);
    assertThat(gaps.position()).isEqualTo(2);
  }

  @Test
  void aWideJumpIsOneRange() {
    var gaps = new Gaps(0);
    gaps.seen(1_000_000_000L);
    gaps.seen(700);
    assertThat(gaps.missing())
        .containsExactly(new Gaps.Range(1, 699), new Gaps.Range(701, 999_999_999));
  }

  @Test
  void whatIsMissingFromTheStartIsLookedForToo() {
    var gaps = new Gaps(9, List.of(new Gaps.Range(3, 4)));
    assertThat(gaps.position()).isEqualTo(2);
    gaps.seen(3);
    gaps.seen(8);
    assertThat(gaps.missing()).containsExactly(new Gaps.Range(4, 4));
  }
}
