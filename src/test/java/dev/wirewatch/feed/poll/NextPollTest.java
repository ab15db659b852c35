package dev.wirewatch.feed.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NextPollTest {

  private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(6);

  private final NextPoll prompt = new NextPoll(SHORTEST, LONGEST, () -> 0L);
  private final NextPoll late = new NextPoll(SHORTEST, LONGEST, () -> -1L);

  @Test
  void followsTheRhythmBetweenTheBounds() {
    assertThat(prompt.afterAnswer(NOON, null, Duration.ofMinutes(40)))
        .isEqualTo(NOON.plus(Duration.ofMinutes(40)));
    assertThat(prompt.afterAnswer(NOON, null, Duration.ofSeconds(20)))
        .isEqualTo(NOON.plus(SHORTEST));
    assertThat(prompt.afterAnswer(NOON, null, Duration.ofDays(9))).isEqualTo(NOON.plus(LONGEST));
  }

  @Test
  void anIntervalSetByHandWins() {
    assertThat(prompt.afterAnswer(NOON, Duration.ofMinutes(1), Duration.ofHours(1)))
        .isEqualTo(NOON.plus(Duration.ofMinutes(1)));
  }

  @Test
  void jitterAddsAtMostAQuarter() {
    assertThat(late.afterAnswer(NOON, Duration.ofMinutes(4), null))
        .isBetween(NOON.plus(Duration.ofMinutes(4)), NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void failuresDoubleTheIntervalUpToTheLongest() {
    assertThat(prompt.afterFailure(NOON, null, 1, null)).isEqualTo(NOON.plus(SHORTEST));
    assertThat(prompt.afterFailure(NOON, null, 3, null))
        .isEqualTo(NOON.plus(SHORTEST.multipliedBy(4)));
    assertThat(prompt.afterFailure(NOON, null, 4_000, null)).isEqualTo(NOON.plus(LONGEST));
  }

  @Test
  void retryAfterIsHonouredUncutUpToADay() {
    assertThat(prompt.afterFailure(NOON, null, 1, Duration.ofHours(20)))
        .isEqualTo(NOON.plus(Duration.ofHours(20)));
    assertThat(prompt.afterFailure(NOON, null, 1, Duration.ofDays(30)))
        .isEqualTo(NOON.plus(Duration.ofDays(1)));
  }
}
