package dev.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastLookTest {

  private static final Instant NOW = Instant.parse("2016-03-30T08:00:00Z");

  @Test
  void firstLookCountsFromADayAgo() {
    assertThat(LastLook.now(null, NOW).since()).isEqualTo(NOW.minus(Duration.ofDays(1)));
  }

  @Test
  void looksOfOneVisitKeepTheTimeTheyCountFrom() {
    LastLook first = LastLook.now(null, NOW);
    LastLook second = LastLook.now(first.cookie(), NOW.plus(Duration.ofMinutes(20)));

    assertThat(second.since()).isEqualTo(first.since());
  }

  @Test
  void aNewVisitCountsFromTheEndOfTheLast() {
    LastLook first = LastLook.now(null, NOW);

    assertThat(LastLook.now(first.cookie(), NOW.plus(Duration.ofHours(20))).since()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1.2.3", "99999999999999999999.1", "99999999999.99999999999"})
  void aCookieThatMakesNoSenseIsIgnored(String cookie) {
    assertThat(LastLook.now(cookie, NOW)).isEqualTo(LastLook.now(null, NOW));
  }
}
